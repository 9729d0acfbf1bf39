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
  const find = () => {
    const wanted = fold(input.value);
    let first;
    const found = [];
    for (const [index, note] of notes.entries()) {
      const hit = wanted !== "" && names[index].includes(wanted);
      note.classList.toggle("hit-note", hit);
      note.classList.toggle("dim", wanted !== "" && !hit);
      if (!hit) continue;
      found.push(note);
      if (first === undefined || names[index].length < names[Number(first.dataset.note)].length) first = note;
    }
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
    first?.scrollIntoView({ block: "nearest", inline: "center" });
    show(first ?? null);
    return first;
  };
  input.addEventListener("input", find);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229 || event.key !== "Enter") return;
    find()?.focus();
  });
}
