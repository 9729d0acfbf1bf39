import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { decodeUtf8 } from "./utf8.ts";
import type { DiagnosticCode, DiagnosticData } from "../model/diagnostic.ts";

/** A note's bytes (none where they are no text), what they say, and what was wrong with them. */
export interface Source {
  readonly bytes: Buffer;
  /** Decoded when first asked for. */
  readonly text: string;
  readonly problem?: { readonly code: DiagnosticCode; readonly data: DiagnosticData };
}

/**
 * Reads a note: UTF-8 (BOM dropped), UTF-16 with a BOM, else EUC-KR/CP949 as old Korean files are, each of the latter two told.
 * A file that cannot be read, is binary or is larger than `maxBytes` gives an empty text and a problem. `read`: what gives a file's bytes.
 */
export function readSource(file: string, maxBytes: number, read: (file: string) => Buffer = readFileSync): Source {
  let bytes: Buffer;
  try {
    bytes = read(file);
  } catch (error) {
    return noText("unreadable-file", { reason: (error as NodeJS.ErrnoException).code ?? "EIO" });
  }
  if (bytes.length > maxBytes) return noText("file-too-large", { bytes: bytes.length, limit: maxBytes });
  const wide = wideEncoding(bytes);
  if (wide !== undefined)
    return {
      bytes,
      text: new TextDecoder(wide).decode(bytes),
      problem: { code: "unknown-encoding", data: { encoding: wide } },
    };
  if (bytes.subarray(0, 8192).includes(0)) return noText("unreadable-file", { reason: "binary" });
  return isUtf8(bytes) ? new Utf8Source(bytes) : { bytes, ...decodeLegacy(bytes) };
}

/** What a cache knows already need not be decoded. */
class Utf8Source implements Source {
  readonly bytes: Buffer;
  #text: string | undefined;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  get text(): string {
    return (this.#text ??= decodeNote(this.bytes));
  }
}

/** What another thread is sent of a note's text: bytes where they are UTF-8, for decoding them is part of its work, and both may read them. */
export type PostedText = string | Uint8Array;

/** A note's text as it is sent. */
export function toPostedText(source: Source): PostedText {
  return source instanceof Utf8Source ? source.bytes : source.text;
}

/** The other side: the text as `Source` gives it. */
export function readPostedText(posted: PostedText): string {
  if (typeof posted === "string") return posted;
  return decodeNote(Buffer.from(posted.buffer, posted.byteOffset, posted.byteLength));
}

function decodeNote(bytes: Buffer): string {
  return decodeUtf8(hasBom(bytes) ? bytes.subarray(3) : bytes);
}

function noText(code: DiagnosticCode, data: DiagnosticData): Source {
  return { bytes: Buffer.alloc(0), text: "", problem: { code, data } };
}

function hasBom(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function wideEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

/** EUC-KR where every byte pair is one; else UTF-8 with its broken bytes shown as U+FFFD. */
function decodeLegacy(bytes: Buffer): Pick<Source, "text" | "problem"> {
  try {
    const text = new TextDecoder("euc-kr", { fatal: true }).decode(bytes);
    return { text, problem: { code: "unknown-encoding", data: { encoding: "euc-kr" } } };
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    return { text, problem: { code: "unknown-encoding", data: { encoding: "", line: lineOf(text) } } };
  }
}

function lineOf(text: string): number {
  const at = text.indexOf("\uFFFD");
  return at < 0 ? 1 : text.slice(0, at).split("\n").length;
}
