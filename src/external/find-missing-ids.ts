import { Parser } from "htmlparser2";
import { CHARSET_BYTES, charsetOf } from "./charset-of.ts";
import type { Response } from "./create-client.ts";
import { decodeBody } from "./decode-body.ts";

/** Any one of these ids will do. */
export type WantedIds = readonly string[];

const quiet = new Set(["script", "style", "noscript", "template", "title"]);
/** A page with scripts and less text than this is taken for an empty shell that a script fills. */
const shell = 200;
const carry = 512;

const text = (value: string | string[] | undefined): string =>
  typeof value === "object" ? value.join(",") : (value ?? "");
const escapeRegExp = (id: string): string => id.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");
const escapeUnicode = (id: string): string =>
  id.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Whether a script names an id: as a string, an attribute or a fragment. */
function scriptPattern(wanted: readonly string[]): RegExp {
  const forms = wanted.flatMap((id) => [
    escapeRegExp(id),
    escapeRegExp(escapeUnicode(id)),
    escapeRegExp(encodeURIComponent(id)),
  ]);
  return new RegExp(`["'#=/](?:${[...new Set(forms)].join("|")})(?=["'\\\\&<>)]|$)`, "iu");
}

/**
 * Which of the wanted ids a page certainly lacks: none where it is no HTML, was not read to its end (at most `maxBytes`
 * once decompressed), or may make its ids by script. Reads no further than needed.
 */
export async function findMissingIds(
  { headers, body }: Response,
  wanted: readonly WantedIds[],
  maxBytes: number,
): Promise<readonly WantedIds[]> {
  const type = text(headers["content-type"]);
  if (!/^\s*(text\/html|application\/xhtml\+xml)/i.test(type)) return [];
  const stream = decodeBody(body, text(headers["content-encoding"]));
  if (stream === undefined) return [];

  const sought = new Set(wanted.flat());
  const inScript = scriptPattern([...sought]);
  const silent: string[] = [];
  let [missing, visible, scripted, unsure, script] = [[...wanted], 0, false, false, ""];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (quiet.has(name)) silent.push(name);
      scripted ||= name === "script";
      for (const id of [attributes["id"], name === "a" ? attributes["name"] : undefined]) {
        if (id !== undefined && sought.has(id)) missing = missing.filter((ids) => !ids.includes(id));
      }
    },
    // Browsers end a comment here, the parser goes on.
    oncomment: (data) => void (unsure ||= data.includes("--!>")),
    onclosetag: (name) => {
      if (silent.at(-1) === name) silent.pop();
      if (name === "script") script = "";
    },
    ontext: (data) => {
      if (silent.length === 0) visible += data.trim().length;
      else if (silent.at(-1) === "script" && !unsure) {
        script = script.slice(-carry) + data;
        unsure = inScript.test(script);
      }
    },
  });

  let bytes = 0;
  let decoder: TextDecoder | undefined;
  // A page may come in drops, its charset not in the first.
  let start: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes >= maxBytes) return [];
      let piece = chunk;
      if (decoder === undefined) {
        piece = start = Buffer.concat([start, chunk]);
        if (bytes < CHARSET_BYTES) continue;
        if ((decoder = charsetOf(type, start)) === undefined) return [];
      }
      parser.write(decoder.decode(piece, { stream: true }));
      if (unsure || missing.length === 0) return [];
    }
    if (decoder === undefined) {
      if ((decoder = charsetOf(type, start)) === undefined) return [];
      parser.write(decoder.decode(start, { stream: true }));
    }
    parser.end(decoder.decode());
  } catch {
    return [];
  }
  return unsure || (scripted && visible < shell) ? [] : missing;
}
