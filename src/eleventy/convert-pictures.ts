import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { UsageError } from "../model/usage-error.ts";
import type { ConvertPictures, PictureVariant } from "../site/picture.ts";

/** The part of `@11ty/eleventy-img` (6) that is used: it keeps what it has made, by content. */
type Image = (
  source: string,
  options: {
    formats: readonly string[];
    widths: readonly number[];
    outputDir: string;
    urlPath: string;
    failOnError: boolean;
  },
) => Promise<Record<string, { sourceType: string; width: number; outputPath: string }[]>>;

const PACKAGE = "@11ty/eleventy-img";
/** What a column of text holds, on plain and on dense screens. */
const WIDTHS = [680, 1360];

/**
 * Converts PNG and JPEG files by Eleventy's own Image, which its user installs.
 * @throws UsageError `missing-package`
 */
export const convertPictures: ConvertPictures = async (root, files, { formats, cacheDir }) => {
  const variants = new Map<string, readonly PictureVariant[]>();
  const photos = files.filter(({ path }) => /\.(?:png|jpe?g)$/i.test(path));
  if (photos.length === 0) return variants;
  const image = await importImage();
  const folder = cacheDir === undefined ? join(tmpdir(), "ieum-images") : join(cacheDir, "images");
  for (const { path, filePath } of photos) {
    const made = await convert(image, join(root, filePath), formats, folder);
    if (made.length > 0) variants.set(path, made);
  }
  return variants;
};

async function convert(
  image: Image,
  source: string,
  formats: readonly string[],
  folder: string,
): Promise<PictureVariant[]> {
  try {
    const options = { formats, widths: WIDTHS, outputDir: folder, urlPath: "/", failOnError: true };
    const made = await image(source, options);
    return formats
      .flatMap((format) => made[format] ?? [])
      .map(({ sourceType, width, outputPath }) => {
        const name = basename(outputPath);
        return { type: sourceType, width, name, file: join(folder, name) };
      });
  } catch {
    return [];
  }
}

/** From the owner's project first, then from where ieum lies. */
async function importImage(): Promise<Image> {
  for (const base of [pathToFileURL(join(process.cwd(), "package.json")).href, import.meta.url]) {
    try {
      const file = createRequire(base).resolve(PACKAGE);
      return ((await import(pathToFileURL(file).href)) as { default: Image }).default;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  throw new UsageError("missing-package", { package: PACKAGE, option: "images" });
}
