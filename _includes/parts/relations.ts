import type { BacklinkView, ContextView } from "../../src/site/page-view.ts";
import { markup, type Html } from "../markup.ts";
import type { Strings } from "../strings/strings.ts";

function sentence({ before, mark, after, heading, href }: ContextView): Html {
  const place = heading !== "" && markup`<small>${heading}</small>`;
  return markup`<li><a href="${href}">${before}<mark>${mark}</mark>${after}</a>${place}</li>\n`;
}

function note({ href, title, folder, contexts }: BacklinkView): Html {
  const sentences = contexts.length > 0 && markup`\n<ul>\n${contexts.map(sentence)}</ul>`;
  return markup`<li><h3><a href="${href}">${title}</a>${folder !== "" && markup` <small>${folder}</small>`}</h3>${sentences}</li>\n`;
}

const FEW = 12;
const FIRST = 8;

/** A thread that runs from this page to other notes, with their sentences. */
export function relations(
  name: string,
  title: string,
  why: string,
  notes: readonly BacklinkView[],
  strings: Strings,
): Html {
  // A few more than fit are shown at once: a fold that hides one or two is a nuisance.
  const shown = notes.length > FEW ? FIRST : notes.length;
  const rest = notes.slice(shown);
  return markup`<section class="thread ${name}" aria-labelledby="${name}">
<h2 id="${name}">${title} <small>${notes.length}</small></h2>
${why !== "" && markup`<p class="why">${why}</p>\n`}<ul>
${notes.slice(0, shown).map(note)}</ul>
${rest.length > 0 && markup`<details class="more"><summary>${strings.more(rest.length)}</summary>\n<ul>\n${rest.map(note)}</ul></details>\n`}</section>`;
}
