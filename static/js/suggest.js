// Suggestions under a search form that works without them: a combobox with a list of links.
// The row says where to ask (data-suggest) and in which words to speak (data-some, -none).

const WAIT = 150;
const LEAST = 2;

const element = (name, attributes, text = "") => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
};

const enhance = (row) => {
  const input = row.querySelector("input");
  const { suggest, some, none, label } = row.dataset;
  const id = `${input.id}-saran`;
  const list = element("ul", { id, class: "suggest", role: "listbox", "aria-label": label });
  const status = element("p", { class: "visually-hidden", role: "status" });
  let chosen = -1;
  let timer;
  let asking;

  list.hidden = true;
  row.append(list, status);
  for (const [key, value] of Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": id,
  }))
    input.setAttribute(key, value);

  const choose = (number) => {
    const options = [...list.children];
    chosen = number;
    options.forEach((one, at) => one.setAttribute("aria-selected", String(at === number)));
    if (options[number]) {
      input.setAttribute("aria-activedescendant", options[number].id);
      options[number].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  const open = (wanted) => {
    list.hidden = !wanted;
    input.setAttribute("aria-expanded", String(wanted));
    if (!wanted) choose(-1);
  };

  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    open(false);
    status.textContent = "";
  };

  const show = (found) => {
    list.replaceChildren(
      ...found.map(({ judul, alamat, karena }, at) => {
        const option = element("li", {
          id: `${id}-${at}`,
          role: "option",
          "aria-selected": "false",
        });
        option.dataset.address = alamat;
        option.append(element("span", { class: "suggest-title" }, judul));
        if (karena) option.append(" ", element("span", { class: "suggest-reason" }, karena));
        return option;
      }),
    );
    choose(-1);
    open(found.length > 0);
    status.textContent = found.length ? some.replace("{n}", found.length) : none;
  };

  const ask = async () => {
    asking = new AbortController();
    const { signal } = asking;
    const question = new URLSearchParams({ q: input.value.trim() });
    try {
      const answer = await fetch(`${suggest}?${question}`, { signal });
      const { saran } = answer.ok ? await answer.json() : { saran: [] };
      if (!signal.aborted) show(saran);
    } catch {
      if (!signal.aborted) close(); // Offline or interrupted: the plain form still works.
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    asking?.abort();
    if (input.value.trim().length < LEAST) close();
    else timer = setTimeout(ask, WAIT);
  });

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    const last = list.children.length - 1;
    if (event.key === "ArrowDown") choose(chosen < last ? chosen + 1 : -1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? last : chosen - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0)
      location.assign(list.children[chosen].dataset.address);
    else return;
    event.preventDefault();
  });

  input.form.addEventListener("submit", close);
  input.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // The field keeps the focus.
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.address);
  });
};

document.querySelectorAll("[data-suggest]").forEach(enhance);
