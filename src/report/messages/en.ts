import { unusableUrlEn } from "./address-en.ts";
import { commentEnd } from "./comment-end.ts";
import { diagramEn } from "./diagram-en.ts";
import { externalEn, reasonsEn } from "./external-en.ts";
import { factsOf } from "./facts-of.ts";
import { fileSize } from "./file-size.ts";
import { fragmentOf } from "./fragment-of.ts";
import type { MessageTable } from "./message-table.ts";
import { visible } from "../visible.ts";
import { readable } from "./readable.ts";
import { siteEn } from "./site-en.ts";
import { wordTable } from "./word-table.ts";

const quote = (text: string): string => `“${readable(text)}”`;
const listOf = (names: readonly string[]): string => names.map(quote).join(", ");
const after = (lead: string, text: string): string => (text === "" ? "" : `${lead}${readable(text)}`);
const notePart = (target: string): string => target.split("#", 1)[0] || target;

const portability = wordTable({
  normalization: "the link and the file name are in different normal forms (NFC, NFD)",
  extension: "“.md” is missing",
  path: "the path is not the file's",
  page: "the page is on the site alone",
});

const unreadable = wordTable({
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "there is no such file",
  ELOOP: "symbolic links go round in a loop",
  binary: "it is not text",
  link: "the symbolic link leads to nothing",
  name: "its name is not UTF-8; rename it",
});

const unpublished = wordTable({
  ENOENT: "it is gone",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOSPC: "the disk is full",
  ENAMETOOLONG: "its name is too long",
  taken: "a page of the site is in its place",
  ENOTDIR: "another file is in its place or above it",
  EISDIR: "a folder is in its place",
  EEXIST: "another file is in its place or above it",
});

/** Every sentence in English. */
export const en: MessageTable = {
  sentences: {
    "missing-note": (found) => {
      const note = quote(notePart(found.target));
      return factsOf(found).text("kind") === "folder"
        ? `There are no notes in the folder ${note}, so it has no page. Link to a file in it, or write a note there.`
        : `There is no note ${note}. Write it or mend the link.`;
    },
    "bare-brackets": ({ target }) =>
      `[[${readable(target)}]] is taken for text: no wikilink leads anywhere in these notes. Write it in code marks if it is code.`,
    "missing-heading": (found) => {
      const note = factsOf(found).text("note");
      const what = fragmentOf(found).startsWith("^") ? "block" : "heading";
      return `There is no ${what} ${quote(fragmentOf(found))} in ${note === "" ? "this note" : quote(note)}. Use one that is there.`;
    },
    "missing-asset": (found) =>
      factsOf(found).text("kind") === "hidden"
        ? `${quote(found.target)} has a name that begins with a dot, and such files are neither read nor published. Put it elsewhere, or link to it in the repository.`
        : `There is no file ${quote(found.target)}. Add it or mend the path.`,
    "ambiguous-link": (found) => {
      const candidates = factsOf(found).list("candidates");
      const which = candidates.length === 0 ? "" : `: ${listOf(candidates)}`;
      return `${quote(found.target)} fits more than one note${which}. Name the folder too.`;
    },
    "case-mismatch": (found) => {
      const actual = factsOf(found).text("actual") || (found.suggestion ?? "");
      const mend = actual === "" ? "Spell it as the file is named." : `The file is named ${quote(actual)}.`;
      return `${quote(found.target)} differs from the file name in case. ${mend}`;
    },
    "normalization-clash": (found) => {
      const other = factsOf(found).text("other");
      return `Two files differ only in Unicode normalisation (NFC, NFD)${other === "" ? "" : `: ${quote(found.target || found.path)}, ${quote(other)}`}. Keep one or rename one.`;
    },
    "case-clash": (found) => {
      const other = factsOf(found).text("other");
      return `Two files differ only in case${other === "" ? "" : `: ${quote(found.target || found.path)}, ${quote(other)}`}. Rename one.`;
    },
    "escapes-root": ({ target }) => `${quote(target)} points outside the notes folder. Use a path inside it.`,
    "unsafe-link": (found) => {
      const scheme = factsOf(found).text("scheme").replace(/:$/, "");
      return `A ${scheme === "" ? quote(found.target) : quote(`${scheme}:`)} address is not safe and becomes no link. Use an https address or a note's path.`;
    },
    "malformed-url": ({ target }) => {
      if (target === "") return "The address is empty. Write one or take the link away.";
      const mend = target.includes("%") ? "Write a literal “%” as “%25” and mend" : "Mend";
      return `${quote(target)} cannot be read as an address. ${mend} what is broken.`;
    },
    "missing-definition": (found) => {
      const label = factsOf(found).text("label") || found.target;
      return `The reference ${quote(`[${label}]`)} has no definition. Add a line ${quote(`[${label}]: address`)}.`;
    },
    "draft-link": (found) =>
      `${quote(factsOf(found).text("note") || found.target)} is a draft and is not published. Publish it or drop the link.`,
    "embed-cycle": (found) => {
      const chain = factsOf(found).list("chain").map(readable).join(" → ");
      return `The embed leads back to itself${chain === "" ? "" : `: ${chain}`}. Make one of them a link.`;
    },
    "embed-depth": (found) => {
      const limit = factsOf(found).number("limit");
      return `Embeds nest ${limit > 0 ? `more than ${limit} deep` : "too deep"} in this one; deeper ones are shown as links. Make an inner one a link.`;
    },
    "duplicate-url": (found) => {
      const facts = factsOf(found);
      const [url, other] = [facts.text("url") || found.target, facts.text("other")];
      return `The URL is the same as that of ${other === "" ? "another note" : quote(other)}${url === "" ? "" : `: ${readable(url)}`}. Change the file name or the permalink.`;
    },
    "unusable-url": unusableUrlEn,
    "duplicate-id": (found) =>
      `The id ${quote(factsOf(found).text("id") || found.target)} is used more than once. Links reach only the first; change one.`,
    "front-matter": (found) => {
      const facts = factsOf(found);
      const key = facts.text("key");
      if (key === "")
        return `The front matter cannot be read as YAML${after(": ", facts.text("reason"))}${facts.text("draft") && ". It says that the note is a draft, so it is not published"}`;
      const expected = facts.text("expected");
      if (expected === "")
        return `${quote(key)} in the front matter cannot be read${after(": ", facts.text("reason"))}`;
      const value = facts.text("value");
      const met = value === "" ? after(", not a ", facts.text("got")) : `, not ${quote(value)}`;
      return `${quote(key)} in the front matter should be a ${readable(expected)}${met}.`;
    },
    "unknown-encoding": (found) => {
      const facts = factsOf(found);
      const [encoding, line] = [facts.text("encoding").toUpperCase(), facts.number("line")];
      if (encoding !== "") return `The file is in ${encoding}. Save it as UTF-8.`;
      return `Some characters${line > 0 ? ` in line ${line}` : ""} are not UTF-8. Save the file as UTF-8.`;
    },
    "file-too-large": (found) => {
      const facts = factsOf(found);
      const [bytes, limit] = [facts.number("bytes"), facts.number("limit")];
      const sizes = bytes > 0 && limit > 0 ? ` (${fileSize(bytes)}, limit ${fileSize(limit)})` : "";
      return `The file is too large${sizes} and is shown as plain text. Split the note.`;
    },
    "unreadable-file": (found) => {
      const facts = factsOf(found);
      const reason = facts.text("reason");
      return `The ${facts.text("kind") === "folder" ? "folder" : "file"} cannot be read${after(": ", unreadable[reason] ?? reason)}`;
    },
    "unpublished-file": (found) => {
      const reason = factsOf(found).text("reason");
      const what = found.target === "" ? "The file" : quote(found.target);
      return `${what} could not be put into the site${after(": ", unpublished[reason] ?? reason)}`;
    },
    "unsafe-html": (found) => {
      const facts = factsOf(found);
      const [element, attribute] = [facts.text("element"), facts.text("attribute")];
      if (attribute !== "") {
        const owner = element === "" ? "" : ` of ${quote(`<${element}>`)}`;
        return `The attribute ${quote(attribute)}${owner} is not safe and was removed. Delete it or use Markdown.`;
      }
      return `${element === "" ? quote(found.target) : quote(`<${element}>`)} is not safe and was removed. Delete it or use Markdown.`;
    },
    "unclosed-comment": ({ target }) => {
      const end = commentEnd(target);
      return end === "%%" || end === "-->"
        ? `The comment is not closed and may hide all that follows. Close it with ${quote(end)}.`
        : `${quote(target)} is not closed and may hide all that follows. Close it with ${quote(end)}, or put it into a code block.`;
    },
    "ambiguous-url": ({ target }) =>
      `It is not clear where the address ${quote(target)} ends. Write ${quote("<address>")} or put a space after it.`,
    "stray-strikethrough": () => "“~~” may strike out text by surprise. Write “~” or “\\~\\~” for tildes.",
    "math-syntax": (found) =>
      `The formula cannot be read and is shown as written${after(": ", factsOf(found).text("reason"))}`,
    "not-on-github": (found) => {
      const reason = factsOf(found).text("reason");
      const why = portability[reason] ?? "";
      const what = found.target === "" ? "This link" : quote(found.target);
      if (reason === "fragment")
        return `${what} reaches its heading here but not on GitHub, which gives the heading another id.`;
      if (reason === "folder")
        return `${what} opens the note here, but GitHub lists the files of the folder to which it leads.`;
      return `${what} works here but not on GitHub${after(": ", why)}.`;
    },
    "unused-ignore": (found) => {
      const unknown = factsOf(found).list("unknown");
      if (unknown.length > 0) return `This ignore names no code that there is: ${listOf(unknown)}. Correct the name.`;
      return `This ignore${found.target === "" ? "" : ` (${readable(found.target)})`} hides nothing. Delete it.`;
    },
    ...diagramEn,
    ...externalEn,
    ...siteEn,
  },
  reasons: reasonsEn,
  suggest: ({ code }, suggestion) => {
    switch (code) {
      case "redirected":
      case "case-mismatch":
      case "not-on-github":
      case "malformed-url":
      case "ambiguous-url":
        return `Write ${quote(suggestion)} instead.`;
      case "dead-link":
        return `Archived copy: ${visible(suggestion)}`;
      default:
        return `Did you mean ${quote(suggestion)}?`;
    }
  },
};
