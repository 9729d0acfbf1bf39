// The map with a script: what a note is joined to, and finding a note by name.
const MOST = 8;
const SVG = "http://www.w3.org/2000/svg";

/** Starts the map page. */
export function startMap() {
  const drawing = document.querySelector(".map svg");
  const notes = [...drawing.querySelectorAll("[data-note]")];
  const linksOf = notes.map((note) => (note.dataset.links ? note.dataset.links.split(" ").map(Number) : []));
  const linkedFrom = notes.map(() => []);
  for (const [from, links] of linksOf.entries()) for (const to of links) linkedFrom[to]?.push(from);
  const place = (note) => {
    const circle = note.querySelector("circle");
    return [circle.cx.baseVal.value, circle.cy.baseVal.value];
  };

  const joined = document.createElementNS(SVG, "path");
  joined.setAttribute("class", "joined");
  drawing.append(joined);
  const show = (note) => {
    if (note === null) {
      joined.removeAttribute("d");
      return;
    }
    const index = Number(note.dataset.note);
    const [x, y] = place(note);
    const others = [...new Set([...linksOf[index], ...linkedFrom[index]])];
    joined.setAttribute("d", others.map((other) => `M${x} ${y}L${place(notes[other]).join(" ")}`).join(""));
  };
  drawing.addEventListener("pointerover", (event) => show(event.target.closest("[data-note]")));
  drawing.addEventListener("pointerleave", () => show(null));
  drawing.addEventListener("focusin", (event) => show(event.target.closest("[data-note]")));
  drawing.addEventListener("focusout", () => show(null));

  const field = document.querySelector(".map-find");
  const input = field.querySelector("input");
  const count = field.querySelector("output");
  const list = document.createElement("ul");
  list.className = "map-found";
  field.after(list);
  const fold = (text) => text.normalize("NFC").toLowerCase().replaceAll(/\s+/g, "");
  const names = notes.map((note) => fold(note.querySelector("title").textContent));
  field.hidden = false;
  const ranks = (a, b) => names[a.dataset.note].length - names[b.dataset.note].length;
  const find = () => {
    const wanted = fold(input.value);
    const found = [];
    for (const [index, note] of notes.entries()) {
      const hit = wanted !== "" && names[index].includes(wanted);
      note.classList.toggle("hit-note", hit);
      note.classList.toggle("dim", wanted !== "" && !hit);
      if (hit) found.push(note);
    }
    // The shorter a name, the more of it was typed.
    found.sort(ranks);
    count.textContent = wanted === "" ? "" : String(found.length);
    // Few dots have room for a name, and those found want theirs.
    list.replaceChildren(
      ...found.slice(0, MOST).map((note) => {
        const link = document.createElement("a");
        link.href = note.getAttribute("href");
        link.textContent = note.querySelector("title").textContent;
        const item = document.createElement("li");
        item.append(link);
        return item;
      }),
    );
    found[0]?.scrollIntoView({ block: "nearest", inline: "center" });
    show(found[0] ?? null);
  };
  const links = () => [...list.querySelectorAll("a")];
  const press = (event) => {
    // A syllable is being typed: the key is the keyboard's.
    if (event.isComposing || event.keyCode === 229) return;
    const stops = [input, ...links()];
    const at = stops.indexOf(event.target);
    if (event.key === "Enter" && at === 0) stops[1]?.click();
    else if (event.key === "ArrowDown") stops[at + 1]?.focus();
    else if (event.key === "ArrowUp") stops[at - 1]?.focus();
    else if (event.key === "Escape" && input.value !== "") {
      input.value = "";
      input.focus();
      find();
    } else return;
    event.preventDefault();
  };
  input.addEventListener("input", find);
  input.addEventListener("keydown", press);
  list.addEventListener("keydown", press);
}
