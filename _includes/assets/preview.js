// Small windows: a note before it is opened, a footnote where it is called, the reason why a link is dead.
const mouseDelay = 320;
const touchDelay = 480;
// Links to notes; folders and tags have nothing to preview.
const places = [
  ".note a:not(.tag)",
  ".entries :not(.folder) > a",
  ".thread a",
  ".pager a",
  ".cited a",
  "[data-why]",
].join();
const cache = new Map();

const make = (tag, className, ...children) => {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
};

const root = new URL("..", import.meta.url);

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The page of this site, from its root, that a link leads to; undefined for anything else. */
function pageOf(link) {
  const url = new URL(link.href);
  if (url.origin !== root.origin || url.pathname === location.pathname) return undefined;
  const path = decode(url.pathname);
  const base = decode(root.pathname);
  if (!path.startsWith(base)) return undefined;
  const page = `/${path.slice(base.length)}`;
  return page.endsWith("/") ? `${page}index.html` : page.endsWith(".html") ? page : undefined;
}

/** The file that holds a page's preview: 32-bit FNV-1a of its address, as the build works it out. */
function fileOf(page) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < page.length; i++) hash = Math.imul(hash ^ page.charCodeAt(i), 0x01000193);
  return new URL(`previews/${(hash >>> 0) % document.body.dataset.previews}.json`, import.meta.url).href;
}

async function load(page) {
  const file = fileOf(page);
  if (!cache.has(file)) {
    cache.set(
      file,
      fetch(file)
        .then((answer) => (answer.ok ? answer.json() : undefined))
        .catch(() => undefined),
    );
  }
  return (await cache.get(file))?.[page];
}

/** What a preview shows: the section that the link names, or how the note begins. */
function describe(view, link) {
  const id = decodeURIComponent(new URL(link.href).hash.slice(1));
  const section = view.sections.find((one) => one.id === id && id !== "");
  const parts = [make("p", "tip-title", view.title)];
  if (view.folder !== "" && view.folder !== view.title) parts.unshift(make("p", "tip-folder", view.folder));
  if (section !== undefined) parts.push(make("p", "tip-heading", section.heading));
  const text = section?.text || view.text;
  if (text !== "") parts.push(make("p", "tip-text", text));
  return parts;
}

/** Starts the small windows of a page. */
export function startPreviews() {
  const tip = make("div", "tip");
  tip.id = "tip";
  tip.popover = "manual";
  tip.setAttribute("role", "tooltip");
  document.body.append(tip);
  let owner;
  let timer;

  const hide = () => {
    window.clearTimeout(timer);
    owner?.removeAttribute("aria-describedby");
    owner = undefined;
    if (tip.matches(":popover-open")) tip.hidePopover();
  };

  const place = (link, at) => {
    // A link over two lines has two boxes; the window belongs to the one that is pointed at.
    const boxes = [...link.getClientRects()];
    const box = boxes.find((one) => at !== undefined && at >= one.top && at <= one.bottom) ?? boxes[0];
    if (box === undefined) return;
    const { width, height } = tip.getBoundingClientRect();
    const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - width - 8));
    const below = box.bottom + height + 12 < innerHeight || box.top < height + 12;
    tip.style.left = `${left}px`;
    tip.style.top = `${below ? box.bottom + 6 : box.top - height - 6}px`;
  };

  const show = (link, parts, at) => {
    tip.replaceChildren(...parts);
    owner = link;
    link.setAttribute("aria-describedby", "tip");
    tip.showPopover();
    place(link, at);
  };

  const offer = async (link, at) => {
    if (link.dataset.dead !== undefined) {
      show(link, [make("p", "tip-dead", link.dataset.why)], at);
      return true;
    }
    const page = pageOf(link);
    if (page === undefined) return false;
    owner = link;
    const view = await load(page);
    if (owner !== link || view === undefined) return false;
    show(link, describe(view, link), at);
    return true;
  };

  const wait = (link, delay, at) => {
    if (owner === link) return;
    hide();
    timer = window.setTimeout(() => offer(link, at), delay);
  };

  const linkOf = (event) => event.target.closest?.(places);

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = linkOf(event);
    if (link) wait(link, mouseDelay, event.clientY);
    else if (!event.target.closest?.(".tip")) hide();
  });
  document.documentElement.addEventListener("pointerleave", hide);
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link?.matches(":focus-visible")) wait(link, mouseDelay);
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  // What was still to come is not lost: the page may yet be moving under a pointer that rests.
  const hideShown = () => tip.matches(":popover-open") && hide();
  addEventListener("scroll", hideShown, { passive: true });
  document.addEventListener("click", (event) => {
    const link = linkOf(event);
    if (link?.dataset.why !== undefined) offer(link, event.clientY);
    else hide();
  });

  // A long press; the finger's own menu is kept away only while a preview stands.
  let pressed;
  document.addEventListener(
    "touchstart",
    (event) => {
      hide();
      const link = linkOf(event);
      if (!link || pageOf(link) === undefined) return;
      const { clientY } = event.touches[0];
      pressed = undefined;
      timer = window.setTimeout(async () => {
        if (await offer(link, clientY)) pressed = link;
      }, touchDelay);
    },
    { passive: true },
  );
  document.addEventListener("touchmove", () => window.clearTimeout(timer), { passive: true });
  document.addEventListener("touchend", (event) => {
    window.clearTimeout(timer);
    if (pressed !== undefined && event.cancelable) event.preventDefault();
    pressed = undefined;
  });
  document.addEventListener("contextmenu", (event) => {
    if (owner !== undefined && linkOf(event) === owner && tip.matches(":popover-open") && pressed !== undefined)
      event.preventDefault();
  });
}

/** Opens footnotes where they are called. */
export function startFootnotes() {
  const box = make("div", "tip footnote-box");
  box.popover = "auto";
  box.tabIndex = -1;
  box.setAttribute("role", "note");
  document.body.append(box);
  let top = 0;
  document.addEventListener("click", (event) => {
    const call = event.target.closest?.(".footnote-ref a");
    if (!call || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const foot = document.getElementById(decodeURIComponent(call.hash.slice(1)));
    if (foot === null) return;
    event.preventDefault();
    const copy = foot.cloneNode(true);
    for (const back of copy.querySelectorAll(".footnote-backref")) back.remove();
    for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
    box.replaceChildren(...copy.childNodes);
    box.setAttribute("aria-label", call.textContent);
    box.showPopover();
    const at = call.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    box.style.left = `${Math.max(8, Math.min(at.left - 16, document.documentElement.clientWidth - width - 8))}px`;
    box.style.top = `${at.bottom + height + 12 < innerHeight ? at.bottom + 6 : Math.max(8, at.top - height - 6)}px`;
    box.focus({ preventScroll: true });
    top = scrollY;
  });
  addEventListener(
    "scroll",
    () => {
      if (Math.abs(scrollY - top) > 60 && box.matches(":popover-open")) box.hidePopover();
    },
    { passive: true },
  );
}
