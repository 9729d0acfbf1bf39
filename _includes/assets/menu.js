// The menu of a large site: what it does not hold of a folder is taken from the folder's own page when the reader unfolds it.

/** Reads what a folder holds, as entries of the menu; where its page cannot be had, the one entry leads there. */
export async function listFolder(link) {
  try {
    const answer = await fetch(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const entries = [...page.querySelectorAll("main > .lists .entries > li")];
    if (answer.ok && entries.length > 0) return entries.map((entry) => toItem(entry, answer.url));
  } catch {
    // No connection, say: the browser's own words for that are on the page that the link leads to.
  }
  const item = document.createElement("li");
  item.append(makeLink(link.href, link.textContent));
  return [item];
}

/** Puts all of a folder in the place of the part of it that ends in a link to the rest; gives the list. */
export async function completeList(link) {
  const list = link.closest("ul");
  const rest = link.closest("li");
  const last = rest.previousElementSibling;
  const old = new Map([...list.children].map((item) => [item.querySelector("a").href, item]));
  old.delete(link.href);
  // What is unfolded stays so.
  const items = (await listFolder(link)).map((item) => old.get(item.querySelector("a").href) ?? item);
  list.replaceChildren(...items);
  (last?.nextElementSibling ?? list.firstElementChild).querySelector("a").focus();
  return list;
}

function toItem(entry, address) {
  const link = entry.querySelector("a");
  const item = document.createElement("li");
  item.append(makeLink(new URL(link.getAttribute("href"), address).href, link.textContent));
  if (!entry.matches(".folder")) return item;
  item.className = "folder";
  const count = document.createElement("small");
  count.textContent = entry.querySelector("small")?.textContent.replaceAll(/\D+/g, "") ?? "";
  item.append(count);
  return item;
}

function makeLink(href, textContent) {
  return Object.assign(document.createElement("a"), { href, textContent });
}
