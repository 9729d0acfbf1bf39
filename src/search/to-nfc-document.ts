import type { SearchDocument } from "./search-document.ts";

function nfc(text: string): string {
  return text.normalize("NFC");
}

/** The document with all that is read or shown in NFC; paths stay as they are, URLs and anchors too. */
export function toNfcDocument(document: SearchDocument): SearchDocument {
  return {
    ...document,
    title: nfc(document.title),
    aliases: document.aliases.map(nfc),
    tags: document.tags.map(nfc),
    folder: nfc(document.folder),
    sections: document.sections.map(({ heading, anchor, text }) => ({
      heading: nfc(heading),
      anchor,
      text: nfc(text),
    })),
  };
}
