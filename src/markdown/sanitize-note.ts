import { wholeElements } from "./html-balance.ts";
import { isSafeDeclaration, safeAttributes, safeElements, voidElements } from "./html-policy.ts";
import { LazyModule } from "./lazy-module.ts";
import type { ParseEnv } from "./parse-env.ts";

const sanitizer = new LazyModule("sanitize-html", async () => (await import("sanitize-html")).default);

/** References to the noncharacters that mark slots: nobody may write a mark of ours. */
const forgedMark = /&#(?:x0*fd[de][0-9a-f]|0*649(?:7[6-9]|[89]\d)|0*6500[0-7]);?/gi;

/** Takes out of a note's rendered HTML all that the policy does not allow, and closes what was left open. */
export function sanitizeNote(html: string, env: ParseEnv): string {
  const sanitize = sanitizer.get(env);
  if (!sanitize) return "";
  return sanitize(html.replace(forgedMark, "\uFFFD"), {
    allowedTags: [...safeElements],
    allowedAttributes: safeAttributes(),
    allowedSchemes: ["http", "https", "mailto", "tel", "ftp"],
    // Slots stand for most addresses; `cite` is what is left.
    allowedSchemesAppliedToAttributes: ["href", "src", "cite"],
    selfClosing: [...voidElements],
    // `<span/>` is meant to be empty; to a browser it would hold the rest of the note.
    parser: { recognizeSelfClosing: true },
    // Its own reader of styles would load a whole CSS parser for what a table of names does.
    parseStyleAttributes: false,
    nestingLimit: 200,
    nonTextTags: ["script", "style", "textarea", "option", ...wholeElements.filter((name) => isClosed(html, name))],
    transformTags: {
      "*": (tagName, attribs) => {
        if (attribs["style"] === undefined) return { tagName, attribs };
        const { style, ...rest } = attribs;
        const kept = safeStyle(style);
        return { tagName, attribs: kept === "" ? rest : { ...rest, style: kept } };
      },
    },
  });
}

/** One that is left open would take the rest of the note with it. */
function isClosed(html: string, name: string): boolean {
  return html.split(`<${name}`).length === html.split(`</${name}`).length;
}

function safeStyle(style: string): string {
  return style
    .split(";")
    .filter((part) => {
      const colon = part.indexOf(":");
      return colon > 0 && isSafeDeclaration(part.slice(0, colon).trim(), part.slice(colon + 1));
    })
    .join(";")
    .trim();
}
