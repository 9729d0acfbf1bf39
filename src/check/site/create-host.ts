/** What a static host answers for a path. */
export type HostAnswer =
  | { readonly type: "file"; readonly file: string }
  /** `near`: the file that differs by upper and lower case or by Unicode normalisation only. */
  | {
      readonly type: "none";
      readonly reason: "absent" | "no-index";
      readonly near?: string;
      readonly by?: "case" | "form";
    };

/**
 * Answers as GitHub Pages does, exact in case: `/x` is x, x.html or x/index.html; `/x/` is x/index.html alone.
 * The listing decides, not the disk: a disk may be indifferent to case.
 */
export function createHost(files: readonly string[]): (path: string) => HostAnswer {
  /** To themselves: what is answered is the listing's own string, for one that was cut out of a page would keep the page. */
  const exact = new Map(files.map((file) => [file, file]));
  const folders = new Set<string>();
  for (const file of files) {
    for (let at = file.lastIndexOf("/"); at > 0; at = file.lastIndexOf("/", at - 1)) {
      const folder = file.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  let folded: Map<string, string> | undefined;
  return (path) => {
    const file = served(path);
    if (file !== undefined) return { type: "file", file };
    folded ??= new Map(files.toReversed().map((one) => [fold(one), one]));
    const near = candidates(path)
      .map((candidate) => folded!.get(fold(candidate)))
      .find((found) => found !== undefined);
    if (near !== undefined) {
      const same = candidates(path).some((candidate) => candidate.normalize("NFC") === near.normalize("NFC"));
      return { type: "none", reason: "absent", near, by: same ? "form" : "case" };
    }
    return { type: "none", reason: folders.has(path.replace(/\/$/, "")) ? "no-index" : "absent" };
  };

  /** The first of the candidates that is there; asked for every address of a site. */
  function served(path: string): string | undefined {
    const file = exact.get(path);
    if (file !== undefined) return file;
    for (const candidate of candidates(path)) {
      const other = exact.get(candidate);
      if (other !== undefined) return other;
    }
    return undefined;
  }
}

function candidates(path: string): string[] {
  if (path === "" || path.endsWith("/")) return [`${path}index.html`];
  return [path, `${path}.html`, `${path}/index.html`];
}

function fold(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
