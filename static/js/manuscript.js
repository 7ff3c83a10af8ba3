// Keeps counts, remarks and the tick up with the arrangement. Without it, "Perbarui" does.
const PAUSE = 500;
const form = document.querySelector("form[data-manuscript]");
let timer;
let running;
let typed = false;

async function ask() {
  running?.abort();
  running = new AbortController();
  try {
    const response = await fetch("", {
      method: "POST",
      body: new FormData(form),
      signal: running.signal,
    });
    if (!response.ok || response.redirected) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const fresh of page.querySelectorAll("[data-live]")) {
      document.getElementById(fresh.id)?.replaceChildren(...fresh.childNodes);
    }
  } catch {
    // Offline or overtaken by the next change: the counts stay as they were.
  }
}

form.addEventListener("input", ({ target }) => {
  typed = true;
  if (target.type === "checkbox") return;
  if (target.matches("select")) target.closest(".piece").dataset.part = partOf(target.value);
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE);
});

function partOf(place) {
  return place.startsWith("ke-") ? "belum" : place.replace(/-\d+-.*$/, "");
}

form.addEventListener("submit", () => {
  typed = false;
});

addEventListener("beforeunload", (event) => {
  if (typed) event.preventDefault();
});
