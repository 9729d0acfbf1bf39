import { decodeBody } from "./decode-body.ts";
import type { Response } from "./create-client.ts";

/** The start of a body as text, decompressed, of at most about `maxBytes`; empty where it cannot be read. */
export async function readText({ headers, body }: Response, maxBytes: number): Promise<string> {
  const encoding = [headers["content-encoding"] ?? ""].flat().join(",");
  const stream = decodeBody(body, encoding);
  if (stream === undefined) return "";
  const decoder = new TextDecoder();
  let text = "";
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length >= maxBytes) break;
    }
  } catch {
    return "";
  }
  return text;
}
