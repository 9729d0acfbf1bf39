// What a page gains with a script. Everything here is a convenience: the page is whole without it.
(() => {
  const { body, documentElement: root } = document;
  const words = JSON.parse(body.dataset.words ?? "{}");
  const { src } = document.currentScript;
  const note = document.querySelector(".note");
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  /** A setting that outlives the page, where the browser allows it. */
  const memory = {
    read(key) {
      try {
        return localStorage.getItem(`ieum-${key}`);
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        localStorage.setItem(`ieum-${key}`, value);
      } catch {
        // Private windows may refuse; the setting then lasts for this page.
      }
    },
  };

  /** The button that goes round: system colours, light, dark. */
  function chooseTheme() {
    const button = document.querySelector(".theme");
    if (button === null) return;
    const label = button.querySelector(".vh");
    const name = label.textContent;
    const show = (mode) => {
      root.dataset.theme = mode === "auto" ? "" : mode;
      label.textContent = button.title = `${name}: ${button.dataset[mode]}`;
    };
    const next = { auto: "light", light: "dark", dark: "auto" };
    let mode = memory.read("theme") || "auto";
    if (!(mode in next)) mode = "auto";
    show(mode);
    button.hidden = false;
    button.addEventListener("click", () => {
      mode = next[mode];
      memory.write("theme", mode === "auto" ? "" : mode);
      show(mode);
    });
  }

  /** Folders unfold in place and stay as the reader left them, and the menu stays where it was. */
  function rememberMenu() {
    const side = document.querySelector(".side");
    if (side === null) return;
    const menu = side.querySelector(".menu");
    // Elsewhere it is a drawer; to measure it would lay the page out before its time.
    const isColumn = matchMedia("(min-width: 75rem)").matches;
    let kept = {};
    try {
      kept = JSON.parse(memory.read("folders") ?? "{}");
    } catch {
      // Somebody else's value: begin anew.
    }
    const coming = [];
    const dress = (list) => {
      for (const folder of all(".folder:not([data-key])", list)) {
        const link = folder.querySelector("a");
        const key = (folder.dataset.key = new URL(link.href).pathname);
        const near = folder.querySelector("details");
        // What is not in the menu is on the folder's page, and pages cannot be read from disk.
        if (near === null && location.protocol === "file:") continue;
        const label = (words.below ?? "{title}").replace("{title}", () => link.textContent);
        const details =
          near ?? make("details", {}, make("summary", {}, make("span", { className: "vh", textContent: label })));
        if (near === null) folder.append(details);
        let asked = near !== null;
        const fill = async () => {
          if (asked || !details.open) return;
          asked = true;
          details.ariaBusy = "true";
          const { listFolder } = await import("./menu.js");
          const content = make("ul", {}, ...(await listFolder(link)));
          details.append(content);
          details.ariaBusy = null;
          dress(content);
        };
        const wanted = details.querySelector("[aria-current]") === null ? kept[key] : undefined;
        const restore = () => {
          details.open = wanted;
          return fill();
        };
        if (wanted !== undefined) {
          if (isColumn || near !== null) coming.push(restore());
          else if (menu.matches(":popover-open")) restore();
          else menu.addEventListener("toggle", restore, { once: true });
        }
        details.addEventListener("toggle", () => {
          fill();
          kept[key] = details.open;
          memory.write("folders", JSON.stringify(kept));
        });
      }
    };
    dress(menu);
    menu.addEventListener("click", async (event) => {
      const link = event.target.closest(".all");
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || location.protocol === "file:") return;
      event.preventDefault();
      // The drawer stays.
      event.stopImmediatePropagation();
      const { completeList } = await import("./menu.js");
      dress(await completeList(link));
    });
    if (!isColumn) return;
    const top = Number(memory.read("menu-top"));
    const place = () => {
      const current = menu.querySelector("[aria-current]");
      if (top > 0) side.scrollTop = top;
      if (current === null || side.scrollHeight <= side.clientHeight) return;
      const { top: above, bottom } = current.getBoundingClientRect();
      // The bar stays above the list.
      if (above < side.querySelector(".bar").offsetHeight || bottom > side.clientHeight)
        // Not by `scrollIntoView`, which would scroll the page too.
        side.scrollTop += (above + bottom - side.clientHeight) / 2;
    };
    place();
    Promise.all(coming).then(place);
    addEventListener("pagehide", () => memory.write("menu-top", String(side.scrollTop)));
  }

  /** A drawer opens where the reader is, and closes once it has led somewhere, or the focus is elsewhere: it would lie behind. */
  function closeDrawers() {
    for (const drawer of all(".menu, .toc")) {
      drawer.addEventListener("toggle", () => {
        const place = drawer.querySelector("[aria-current]")?.getBoundingClientRect();
        if (place?.bottom > innerHeight) drawer.scrollTop = place.top - innerHeight / 2;
      });
      drawer.addEventListener("click", (event) => {
        if (event.target.closest("a") && drawer.matches(":popover-open")) drawer.hidePopover();
      });
      // The button that opens it closes it too.
      addEventListener("focusin", ({ target }) => {
        if (drawer.contains(target) || target.popoverTargetElement === drawer) return;
        if (drawer.matches(":popover-open")) drawer.hidePopover();
      });
    }
  }

  /** Marks in the contents where the reader is. */
  function followScroll() {
    const contents = document.querySelector(".toc");
    if (contents === null) return;
    const rail = contents.closest(".rail");
    const places = all("a", contents).flatMap((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return heading === null ? [] : [{ link, heading }];
    });
    let marked;
    const mark = () => {
      let low = 0;
      let high = places.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (places[middle].heading.getBoundingClientRect().top < innerHeight * 0.22) low = middle + 1;
        else high = middle;
      }
      const atEnd = scrollY > 0 && Math.ceil(scrollY + innerHeight) >= root.scrollHeight;
      const link = places[atEnd ? places.length - 1 : low - 1]?.link;
      if (link === marked) return;
      marked?.removeAttribute("aria-current");
      link?.setAttribute("aria-current", "location");
      marked = link;
      if (link !== undefined && rail !== null && rail.scrollHeight > rail.clientHeight) {
        const { top } = link.getBoundingClientRect();
        if (top < 60 || top > rail.clientHeight - 60) rail.scrollTop += top - rail.clientHeight / 2;
      }
    };
    let waiting = false;
    addEventListener(
      "scroll",
      () => {
        if (waiting) return;
        waiting = true;
        requestAnimationFrame(() => {
          waiting = false;
          mark();
        });
      },
      { passive: true },
    );
    mark();
  }

  /** A sign beside each heading that links to it, and is no part of its name. */
  function linkHeadings() {
    for (const [index, heading] of all(":is(h2, h3, h4, h5, h6)[id]", note).entries()) {
      // Slugs have no colon.
      const name = make("span", { id: `:${index}` }, ...heading.childNodes);
      heading.append(name);
      heading.setAttribute("aria-labelledby", name.id);
      const link = make("a", { className: "anchor", href: `#${encodeURIComponent(heading.id)}`, textContent: "#" });
      link.setAttribute("aria-label", words.anchor);
      heading.append(link);
    }
  }

  /** What is wider than the page can be reached and scrolled by keyboard. */
  function openScrollers() {
    const boxes = all("pre, .table-scroll, .scroll, table, .katex-display", note).filter(
      (box) => box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight,
    );
    for (const box of boxes) {
      if (box.hasAttribute("tabindex") || box.matches("svg *, .table-scroll > table")) continue;
      box.tabIndex = 0;
      if (!box.matches(".table-scroll")) continue;
      box.setAttribute("role", "group");
      const heads = all("thead th", box).map((head) => head.textContent.trim());
      box.setAttribute("aria-label", `${words.table}: ${heads.join(", ")}`);
    }
  }

  /** Copy, and wrap where lines are too long. */
  function dressCode() {
    const blocks = all("pre", note);
    // Measured first: measuring between changes would lay the page out once for each.
    const wide = new Set(blocks.filter((pre) => pre.scrollWidth > pre.clientWidth));
    for (const pre of blocks) {
      const tools = make("div", { className: "tools" });
      if (wide.has(pre)) {
        const wrap = make("button", { type: "button", className: "wrap-lines", textContent: words.wrap });
        wrap.setAttribute("aria-pressed", "false");
        wrap.addEventListener("click", () => wrap.setAttribute("aria-pressed", String(pre.classList.toggle("wrap"))));
        tools.append(wrap);
      }
      if (navigator.clipboard !== undefined) {
        const copy = make("button", { type: "button", className: "copy", textContent: words.copy });
        const said = make("span", { className: "vh", role: "status" });
        copy.addEventListener("click", async () => {
          await navigator.clipboard.writeText(pre.textContent.replace(/\n$/, ""));
          copy.classList.add("done");
          copy.textContent = said.textContent = words.copied;
          window.setTimeout(() => {
            copy.classList.remove("done");
            copy.textContent = words.copy;
            said.textContent = "";
          }, 1600);
        });
        tools.append(copy, said);
      }
      if (tools.childElementCount === 0) continue;
      const box = pre.closest("figure.code") ?? make("div", { className: "code-box" });
      if (box.parentNode === null) {
        pre.replaceWith(box);
        box.append(pre);
      }
      box.append(tools);
    }
  }

  /** Pictures and diagrams that are shown smaller than they are open in a dialog. */
  function zoomPictures() {
    let dialog;
    const open = (picture) => {
      if (dialog === undefined) {
        dialog = make("dialog", { className: "zoom" });
        dialog.addEventListener("click", () => dialog.close());
        body.append(dialog);
      }
      const close = make("button", { type: "button", textContent: words.close, className: "shut", autofocus: true });
      dialog.replaceChildren(picture.cloneNode(true), close);
      dialog.setAttribute(
        "aria-label",
        picture.getAttribute("alt") || picture.getAttribute("aria-label") || words.zoom,
      );
      const copy = dialog.firstElementChild;
      for (const name of ["tabindex", "role", "loading", "style", "width", "height"]) copy.removeAttribute(name);
      dialog.showModal();
    };
    for (const image of all("img", note)) {
      if (image.closest("a, button") !== null) continue;
      const offer = () => {
        if (image.naturalWidth <= image.clientWidth * 1.05 || image.clientWidth < 64) return;
        image.tabIndex = 0;
        image.setAttribute("role", "button");
        image.setAttribute("aria-label", [image.alt, words.zoom].filter(Boolean).join(", "));
        image.classList.add("zoomable");
      };
      if (image.complete) offer();
      else image.addEventListener("load", offer, { once: true });
      image.addEventListener("click", () => image.classList.contains("zoomable") && open(image));
      image.addEventListener("keydown", (event) => {
        if (!image.classList.contains("zoomable") || (event.key !== "Enter" && event.key !== " ")) return;
        event.preventDefault();
        open(image);
      });
    }
    for (const link of all(".diagram > .alone", note)) {
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        enlargeDrawing(link.parentElement);
      });
    }
  }

  /** A drawing on the whole screen: wheel, keys and buttons change its size, dragging moves it. It is no copy, so its ids stay unique. */
  function enlargeDrawing(figure) {
    const box = figure.querySelector(".scroll");
    const drawing = box.querySelector("svg");
    const { width, height } = drawing.viewBox.baseVal;
    const sheet = make("div", { className: "diagram" });
    const button = (textContent, label, click) => {
      const made = make("button", { type: "button", textContent });
      if (label !== "") made.setAttribute("aria-label", label);
      made.addEventListener("click", click);
      return made;
    };
    const shut = button(words.close, "", () => dialog.close());
    shut.autofocus = true;
    const scale = (by) => resize(size * by);
    const dialog = make(
      "dialog",
      { className: "zoom" },
      sheet,
      make(
        "div",
        { className: "shut" },
        button("−", words.smaller, () => scale(0.8)),
        button("+", words.larger, () => scale(1.25)),
        shut,
      ),
    );
    dialog.setAttribute("aria-label", words.zoom);
    let size = Math.min(2, Math.max(1, Math.min((innerWidth - 32) / width, (innerHeight - 32) / height)));
    // The middle of what is seen stays where it is.
    const resize = (wanted) => {
      const next = Math.min(8, Math.max(0.25, wanted));
      const [x, y] = [dialog.scrollLeft + innerWidth / 2, dialog.scrollTop + innerHeight / 2];
      drawing.style.width = `${width * next}px`;
      drawing.style.height = `${height * next}px`;
      dialog.scrollTo((x * next) / size - innerWidth / 2, (y * next) / size - innerHeight / 2);
      size = next;
    };
    dialog.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      scale(event.deltaY < 0 ? 1.1 : 1 / 1.1);
    });
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "+" || event.key === "=") scale(1.25);
      else if (event.key === "-") scale(0.8);
    });
    sheet.addEventListener("pointerdown", (event) => {
      // Fingers move it by themselves.
      if (event.pointerType !== "mouse" || event.target.closest("a") !== null) return;
      event.preventDefault();
      sheet.setPointerCapture(event.pointerId);
    });
    sheet.addEventListener("pointermove", (event) => {
      if (sheet.hasPointerCapture(event.pointerId)) dialog.scrollBy(-event.movementX, -event.movementY);
    });
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("close", () => {
      for (const side of ["width", "height"]) drawing.style.removeProperty(side);
      box.append(drawing);
      box.style.minHeight = "";
      dialog.remove();
    });
    box.style.minHeight = `${box.offsetHeight}px`;
    sheet.append(drawing);
    body.append(dialog);
    dialog.showModal();
    resize(size);
  }

  /** Links in print are numbered, and their addresses listed at the end. */
  function listLinksInPrint() {
    const sections = all(".sheet-of", note);
    const listOf = (section) => {
      const list = make("ol", { className: "print-links" });
      const seen = new Map();
      for (const link of all('a[href^="http"]', section)) {
        if (link.closest(".meta") !== null) continue;
        if (!seen.has(link.href)) {
          seen.set(link.href, seen.size + 1);
          list.append(make("li", { textContent: readable(link.href) }));
        }
        link.dataset.number = seen.get(link.href);
      }
      if (seen.size > 0) section.append(list);
    };
    const readable = (address) => {
      try {
        return decodeURI(address);
      } catch {
        return address;
      }
    };
    const clear = () => all(".print-links", note).forEach((list) => list.remove());
    addEventListener("beforeprint", () => {
      clear();
      (sections.length > 0 ? sections : [note]).forEach(listOf);
      for (const details of all("details:not([open])", note)) {
        details.open = true;
        details.dataset.shut = "";
      }
    });
    addEventListener("afterprint", () => {
      clear();
      for (const details of all("details[data-shut]", note)) {
        details.open = false;
        delete details.dataset.shut;
      }
    });
  }

  /** Says why a link is dead to those who point, tap or tab; `title` alone tells only a mouse. */
  function explainDead() {
    for (const dead of all("[data-dead]", note)) {
      if (dead.title === "") continue;
      dead.dataset.why = dead.title;
      dead.removeAttribute("title");
      dead.tabIndex = 0;
      if (dead.matches("a")) {
        dead.setAttribute("role", "link");
        dead.setAttribute("aria-disabled", "true");
      }
    }
  }

  /** The search link opens a box instead of its page, which is good in itself. */
  function openSearchBox() {
    const link = document.querySelector("[data-search]");
    if (link === null) return;
    const setting = {
      index: new URL("search/", src).href,
      root: new URL("..", src).href,
      browse: link.href,
      words: words.search,
    };
    const load = () => import("./search.js");
    const open = (query) =>
      load().then(
        ({ openSearch }) => openSearch(setting, query),
        () => location.assign(link.href),
      );
    link.querySelector("kbd").hidden = false;
    link.setAttribute("aria-keyshortcuts", "/ Meta+K Control+K");
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("pointerenter", load, { once: true });
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
    addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
      const k = event.code === "KeyK" && (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey;
      if (!k && (!slash || event.target.closest("input, textarea, select, [contenteditable]") !== null)) return;
      event.preventDefault();
      open();
    });
    const asked = new URLSearchParams(location.search).get("q");
    if (asked !== null && body.classList.contains("page-search")) open(asked);
  }

  /** Lays out in pieces what the style sheet puts off below the first screen (`data-pieces`), then goes on with `done`. */
  function layOutRest(done) {
    const rest =
      root.dataset.pieces === undefined
        ? []
        : all(".note > *, .note ~ *").filter((element) => getComputedStyle(element).contentVisibility === "auto");
    let next = 0;
    const layOut = (size) => {
      for (let left = size; next < rest.length && left > 0; next += 1) {
        rest[next].style.contentVisibility = "visible";
        left -= rest[next].textContent.length;
      }
    };
    const goOn = () => {
      layOut(1500);
      // To measure lays it out now, not all of it in one frame.
      rest[next - 1]?.getBoundingClientRect();
      later(next < rest.length ? goOn : finish);
    };
    // What the page gains from now on is laid out at once.
    const finish = () => {
      delete root.dataset.pieces;
      done();
    };
    // Whoever jumps must land where the heading is, and paper takes all at once.
    addEventListener("beforeprint", () => layOut(Infinity));
    addEventListener("click", (event) => event.target.closest("a") !== null && layOut(Infinity), { capture: true });
    if (rest.length > 0) later(goOn);
    else finish();
  }

  chooseTheme();
  rememberMenu();
  closeDrawers();
  // What only adds to the page waits until it stands, one thing at a time: nobody waits for a long task.
  const later = (run) => {
    if (window.requestIdleCallback === undefined) window.setTimeout(run, 1);
    else requestIdleCallback(run, { timeout: 300 });
  };
  later(() => followScroll());
  if (note !== null) {
    listLinksInPrint();
    layOutRest(() => {
      for (const dress of [linkHeadings, dressCode, zoomPictures, openScrollers]) later(() => dress());
    });
    // A narrower window makes more of them.
    addEventListener("resize", () => later(() => openScrollers()));
  }
  // Modules and their files cannot be had from disk; titles and plain jumps serve there.
  if (location.protocol !== "file:") {
    openSearchBox();
    if (body.classList.contains("page-map")) import("./map.js").then(({ startMap }) => startMap());
    if (note !== null) explainDead();
    import("./preview.js").then(({ startPreviews, startFootnotes }) => {
      startPreviews();
      startFootnotes();
    });
  }
})();
