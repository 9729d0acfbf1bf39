import type { Options } from "../model/options.ts";
import { decodePercent } from "../text/percent.ts";

/** What absolute addresses of the notes themselves begin with. */
export interface OwnAddresses {
  /** `https://host/base/` of the published site, or empty. */
  readonly published: string;
  /** Where the notes folder is shown in its repository (`https://github.com/owner/name/blob/main/notes/`), not percent-encoded. */
  readonly shown: readonly string[];
}

/** Reads them off the options: from `https://…/edit/main/notes/` follow GitHub's `blob` and `tree`. */
export function ownAddresses({ siteUrl, base, editUrl }: Pick<Options, "siteUrl" | "base" | "editUrl">): OwnAddresses {
  const [, repository, place] = /^(https?:\/\/[^/]+\/[^/]+\/[^/]+)\/edit\/([^?#]+\/)$/.exec(editUrl) ?? [];
  const folder = place === undefined ? undefined : decodePercent(place)?.normalize("NFC");
  return {
    published: siteUrl === "" ? "" : `${siteUrl}${base}`,
    shown: folder === undefined ? [] : ["blob", "tree"].map((view) => `${repository}/${view}/${folder}`),
  };
}

/** The part of an address, as it is written, that stands for the notes folder in its repository. */
export function shownPart({ shown }: Pick<OwnAddresses, "shown">, address: string): string | undefined {
  for (const start of shown) {
    const written = `${address
      .split("/")
      .slice(0, start.split("/").length - 1)
      .join("/")}/`;
    if (address.startsWith(written) && decodePercent(written) === start) return written;
  }
  return undefined;
}
