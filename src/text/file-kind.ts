const media = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|apng|mp4|webm|ogv|mov|m4v|mp3|wav|m4a|ogg|oga|opus|flac)$/i;
const file = /\.(?:pdf|canvas|base|zip|docx?|xlsx?|pptx?|hwpx?|txt|csv|json)$/i;

/** What a wikilink's path names by its extension: something that a page shows, another file, or a note (`undefined`; `Node.js` is one). */
export function fileKind(path: string): "media" | "file" | undefined {
  if (media.test(path)) return "media";
  return file.test(path) ? "file" : undefined;
}
