import { raw } from "../markup.ts";
import type { Part } from "../part.ts";

// ㅇ, ㅡ and ㅁ of 음: a note, a thread, and the note one stands on. The same shapes mark relations further down.
const drawing = raw(
  `<svg class="mark" viewBox="0 0 44 16" width="44" height="16" aria-hidden="true"><circle cx="8" cy="8" r="5.5"/><path d="M13.5 8h15"/><rect x="29.5" y="2.5" width="11" height="11" rx="1.5"/></svg>`,
);

/** The site's sign beside its title. */
export const mark: Part = () => drawing;
