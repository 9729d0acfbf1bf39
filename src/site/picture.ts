import type { FoundFile } from "../io/scan-folder.ts";

/** A picture in a newer format and one width. */
export interface PictureVariant {
  /** Media type: `image/webp`. */
  readonly type: string;
  readonly width: number;
  /** Absolute path of the file, and its name, which tells its content. */
  readonly file: string;
  readonly name: string;
}

/** Makes variants of pictures, by path; the best format first, narrow before wide. A picture that cannot be read has none. */
export type ConvertPictures = (
  root: string,
  files: readonly FoundFile[],
  wanted: { readonly formats: readonly string[]; readonly cacheDir: string | undefined },
) => Promise<ReadonlyMap<string, readonly PictureVariant[]>>;
