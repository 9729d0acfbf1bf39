/**
 * Validates every page of a built site, and tells each kind of mistake once, with where it stands.
 * node --import tsx scripts/validate-html.ts _site
 */
import { findHtmlMistakes } from "./find-html-mistakes.ts";

const [site = "_site"] = process.argv.slice(2);
const { pages, places } = findHtmlMistakes(site);
for (const [kind, where] of places) console.log(`${where.length} × ${kind}\n  ${where.slice(0, 3).join("\n  ")}`);
console.log(`${pages} pages, ${places.size} kinds of mistakes`);
process.exitCode = places.size > 0 ? 1 : 0;
