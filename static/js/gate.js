// Keeps the list of what is missing up with what is typed. Without it, saving brings the list.
const PAUSE = 900;

addEventListener("DOMContentLoaded", () => {
  const list = document.querySelector("[data-gate]");
  const form = list?.closest("form");
  if (!form) return;
  let timer;
  let running;

  async function ask() {
    running?.abort();
    running = new AbortController();
    try {
      const body = new FormData(form);
      const response = await fetch(list.dataset.gate, {
        method: "POST",
        body,
        signal: running.signal,
      });
      if (response.ok && !response.redirected) list.innerHTML = await response.text();
    } catch {
      // Offline or overtaken by the next question: the list stays as it was.
    }
  }

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  };
  form.addEventListener("input", soon);
  document.addEventListener("formset:removed", soon);
});
