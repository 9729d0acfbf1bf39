// In preview: reloads the page when it was written again, also where that was on its way here or while another page was shown.
const script = document.currentScript;
const root = new URL("..", script.src).pathname;
// When it was asked for, by the clock that the server has too: that of `performance` stands still while the computer sleeps.
const since = Date.now() - performance.now();
let events;

const listen = () => {
  events = new EventSource(new URL(`events?since=${since}`, script.src));
  events.addEventListener("message", ({ data }) => {
    const here = decodeURIComponent(location.pathname).slice(root.length - 1);
    const page = here.endsWith("/") ? `${here}index.html` : here;
    const urls = JSON.parse(data);
    if (urls.includes("*") || urls.includes(page) || urls.includes(`${page}.html`)) location.reload();
  });
};
listen();
addEventListener("pagehide", () => events.close());
addEventListener("pageshow", ({ persisted }) => persisted && listen());
