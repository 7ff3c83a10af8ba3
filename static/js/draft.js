// Keeps what is typed in this browser until it is saved, and offers it back after a closed tab.
// It never leaves the browser by itself: giving it back sends it to its own page, unsaved.
const PREFIX = "naskah",
  SOON = 2000,
  DAYS = 30;
const OWN = /^(csrfmiddlewaretoken|seen|draft|_.*)$|__prefix__/;

addEventListener("DOMContentLoaded", () => {
  const place = document.querySelector("[data-drafts]");
  const form = place?.closest("form");
  if (!form?.elements.draft) return;
  form.autocomplete = "off"; // a reload must not put old words beside a new "seen"
  const own = form.elements.draft;
  own.value ||= crypto
    .getRandomValues(new Uint32Array(4))
    .reduce((all, n) => all + n.toString(36), "");
  const page = `${PREFIX}|${place.dataset.user}|${location.pathname}|`;

  const typed = () =>
    [...new FormData(form)].filter(([name, text]) => typeof text === "string" && !OWN.test(name));
  const words = (fields) => JSON.stringify(fields.filter(([name]) => !name.endsWith("_FORMS")));
  // What the server shows as saved; after a save that was held back, nothing is.
  const saved = "unsaved" in place.dataset ? null : words(typed());
  let last = saved,
    timer;

  function keep() {
    clearTimeout(timer);
    timer = undefined;
    const fields = typed(),
      now = words(fields);
    if (now === last) return;
    last = now;
    if (now === saved) drop(page + own.value);
    else write(page + own.value, { at: Date.now(), seen: form.elements.seen.value, fields });
  }

  const soon = () => (timer ??= setTimeout(keep, SOON)); // not later, however long she types
  for (const name of ["input", "change", "click", "pointerup", "formset:added"])
    form.addEventListener(name, soon);
  document.addEventListener("formset:removed", soon);
  form.addEventListener("submit", keep);
  document.addEventListener("visibilitychange", keep);
  addEventListener("pagehide", keep);

  if (saved === null) keep();
  forget();
  for (const name of place.dataset.saved.split(" ").filter(Boolean)) drop(page + name);
  for (const [key, draft] of drafts())
    if (key.startsWith(page) && key !== page + own.value)
      if (words(draft.fields) === words(typed())) drop(key);
      else offer(key, draft);

  function offer(key, { at, seen, fields }) {
    const bar = place.querySelector("template").content.cloneNode(true).firstElementChild;
    const restore = bar.querySelector("[data-restore]");
    restore.textContent = restore.textContent.replace("{}", moment(new Date(at)));
    restore.onclick = () => send({ seen, draft: key.slice(page.length), fields });
    bar.querySelector("[data-discard]").onclick = () => {
      drop(key);
      bar.remove();
    };
    place.append(bar);
  }

  // The same way back as after an expired login: the server makes the rows, and compares.
  function send({ seen, draft, fields }) {
    keep();
    const back = document.createElement("form");
    back.method = "post";
    const token = form.elements.csrfmiddlewaretoken.value;
    const more = { csrfmiddlewaretoken: token, seen, draft, _tulisan: "1" };
    for (const [name, value] of [...fields, ...Object.entries(more)]) {
      const field = document.createElement("textarea");
      Object.assign(field, { name, value });
      back.append(field);
    }
    back.hidden = true;
    document.body.append(back);
    back.submit();
  }
});

function moment(at) {
  const time = at.toLocaleTimeString("id", { hour: "2-digit", minute: "2-digit" });
  const day = at.toLocaleDateString("id", { day: "numeric", month: "long" });
  return at.toDateString() === new Date().toDateString() ? `pukul ${time}` : `${day} pukul ${time}`;
}

function drafts() {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}|`));
    return keys.map((key) => [key, read(key)]).filter(([, draft]) => draft);
  } catch {
    return [];
  }
}

function read(key) {
  try {
    const draft = JSON.parse(localStorage.getItem(key));
    return Array.isArray(draft.fields) && draft;
  } catch {
    return null;
  }
}

function write(key, draft) {
  const oldest = drafts()
    .filter(([other]) => other !== key)
    .sort(([, a], [, b]) => a.at - b.at);
  for (;;) {
    try {
      localStorage.setItem(key, JSON.stringify(draft));
      return;
    } catch {
      // Full, or forbidden: an older draft makes room, or this one is not kept.
      if (!oldest.length) return;
      drop(oldest.shift()[0]);
    }
  }
}

function drop(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Forbidden: then nothing is kept either.
  }
}

function forget() {
  for (const [key, { at }] of drafts()) if (!(Date.now() - at < DAYS * 86_400_000)) drop(key);
}
