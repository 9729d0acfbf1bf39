// In preview: reloads the page when it, or a picture or style of it, was written again, also where that was on its way here or while
// another page was shown.
const script = document.currentScript;
const root = new URL("..", script.src).href;
// When it was asked for, by the clock that the server has too: that of `performance` stands still while the computer sleeps.
const since = Date.now() - performance.now();
let events;

const pathOf = (url) => decodeURIComponent(new URL(url).pathname.slice(new URL(root).pathname.length - 1));

const listen = () => {
  events = new EventSource(new URL(`events?since=${since}`, script.src));
  events.addEventListener("message", ({ data }) => {
    const page = pathOf(location.href).replace(/\/$/, "/index.html");
    const parts = performance.getEntriesByType("resource").filter(({ name }) => name.startsWith(root));
    const shown = ["*", page, `${page}.html`, ...parts.map(({ name }) => pathOf(name))];
    const urls = JSON.parse(data);
    if (shown.some((path) => urls.includes(path))) location.reload();
  });
};
listen();
addEventListener("pagehide", () => events.close());
addEventListener("pageshow", ({ persisted }) => persisted && listen());
