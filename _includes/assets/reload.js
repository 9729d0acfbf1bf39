// In preview: reloads the page when it was written again.
const script = document.currentScript;
const events = new EventSource(new URL("events", script.src));
const root = new URL("..", script.src).pathname;

events.addEventListener("message", ({ data }) => {
  const here = decodeURI(location.pathname).slice(root.length - 1);
  const page = here.endsWith("/") ? `${here}index.html` : here;
  const urls = JSON.parse(data);
  if (urls.includes("*") || urls.includes(page) || urls.includes(`${page}.html`)) location.reload();
});
addEventListener("pagehide", () => events.close());
