// The shortlist, kept in this browser only. Without it the links lead to /daftar/?p=...
const KEY = "daftar",
  MOST = 12;
const nav = document.querySelector("[data-shortlist]");
const list = document.querySelector("[data-list]");
const label = nav.querySelector("span"),
  words = nav.dataset,
  name = label.textContent;
const listed = () => list.dataset.list.split(",").filter(Boolean);
const status = document.createElement("p");
status.className = "said";
status.setAttribute("role", "status");
document.body.append(status);

function read() {
  try {
    const kept = new Set((localStorage.getItem(KEY) ?? "").split(","));
    return [...kept].filter((slug) => /^[a-z0-9-]+$/.test(slug)).slice(0, MOST);
  } catch {
    return [];
  }
}

function write(slugs) {
  try {
    if (slugs.length) localStorage.setItem(KEY, slugs.join());
    else localStorage.removeItem(KEY);
  } catch {
    return false;
  }
  show();
  return true;
}

function say(sentence, title) {
  status.textContent = sentence.replace("{}", title).replace("{n}", read().length);
  clearTimeout(say.timer);
  say.timer = setTimeout(() => status.replaceChildren(), 6000);
}

function show() {
  const slugs = read(),
    n = slugs.length;
  label.textContent = n ? `${name} (${n})` : name;
  nav.dataset.count = n || "";
  nav.href = nav.pathname + (n ? `?p=${slugs}` : "");
  for (const button of document.querySelectorAll("button[data-slug]")) {
    const { slug, title } = button.dataset,
      kept = slugs.includes(slug);
    button.textContent = kept ? words.drop : words.keep;
    button.ariaLabel = (kept ? words.dropOne : words.keepOne).replace("{}", title);
  }
  const adopt = document.querySelector("[data-adopt]");
  if (adopt) adopt.hidden = listed().every((slug) => slugs.includes(slug));
}

for (const link of document.querySelectorAll("a[data-slug]")) {
  const button = document.createElement("button");
  button.className = link.className;
  Object.assign(button.dataset, link.dataset);
  const { slug, title } = link.dataset;
  button.onclick = () => {
    const slugs = read(),
      rest = slugs.filter((other) => other !== slug);
    if (rest.length < slugs.length) {
      if (write(rest)) say(words.dropped, title);
    } else if (slugs.length >= MOST) say(words.full);
    else if (write([...slugs, slug])) say(words.kept, title);
    else location.href = link.href;
  };
  link.replaceWith(button);
}

list?.addEventListener("click", ({ target }) => {
  const { drop } = target.dataset;
  if (drop) write(read().filter((slug) => slug !== drop));
  if (target.matches("[data-clear]")) write([]);
  if (target.matches("[data-adopt]")) {
    const all = [...new Set([...read(), ...listed()])];
    if (all.length > MOST) say(words.full);
    else if (write(all)) say(words.adopted);
  }
});

// One's own list: at its address it loses what is no longer published.
const asked = new URLSearchParams(location.search).get("p");
if (list && asked && asked === read().join()) write(listed());
if (list && !asked && read().length) location.replace(`?p=${read()}`);
addEventListener("storage", show);
addEventListener("pageshow", show);
show();
