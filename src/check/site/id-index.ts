import { createClosest } from "../../text/closest.ts";
import { encodeFragment } from "../../text/percent.ts";
import { detach } from "./detach.ts";
import { fragmentNames } from "./fragment-names.ts";
import type { SiteFinding } from "./judge-target.ts";
import type { ScannedFile } from "./scanned-file.ts";
import type { SiteReference } from "./site-reference.ts";

/** Ids of every page and drawing, and the fragments that wait for files not read yet. */
export interface IdIndex {
  readonly add: (file: string, scanned: ScannedFile) => void;
  /** Judges a fragment now, or as soon as its file has been read. */
  readonly want: (file: string, fragment: string, reference: SiteReference, tell: (found: SiteFinding) => void) => void;
}

interface FileIds {
  readonly ids: ReadonlySet<string>;
  readonly shell: boolean;
}

interface Wanted {
  readonly fragment: string;
  readonly element: string;
  readonly value: string;
  readonly tell: (found: SiteFinding) => void;
}

/** Makes an empty index. `hasIds`: whether a file will be added at all. */
export function createIdIndex(hasIds: (file: string) => boolean): IdIndex {
  const known = new Map<string, FileIds>();
  const waiting = new Map<string, Wanted[]>();
  return {
    add(file, { ids, names, shell }) {
      const found = { ids: new Set([...ids.map(({ id }) => detach(id)), ...names.map(detach)]), shell };
      known.set(file, found);
      for (const wanted of waiting.get(file) ?? []) judge(file, found, wanted);
      waiting.delete(file);
    },
    want(file, fragment, { element, value }, tell) {
      const names = fragmentNames(fragment);
      if (names === undefined || !hasIds(file)) return;
      const now = known.get(file);
      if (now !== undefined) {
        if (!names.some((name) => now.ids.has(name))) judge(file, now, { fragment, element, value, tell });
        return;
      }
      const list = waiting.get(file) ?? [];
      list.push({ fragment, element, value: detach(value), tell });
      waiting.set(file, list);
    },
  };
}

function judge(file: string, { ids, shell }: FileIds, { fragment, element, value, tell }: Wanted): void {
  const names = fragmentNames(fragment) ?? [];
  if (shell || names.some((name) => ids.has(name))) return;
  const id = names.at(-1)!;
  const near = [...ids].find((one) => one.normalize("NFC") === id.normalize("NFC")) ?? createClosest([...ids])(id);
  const before = value.slice(0, value.indexOf("#") + 1);
  tell({
    code: "broken-page-fragment",
    target: value.trim(),
    data: { element, page: file, fragment: id },
    suggestion: near === undefined ? undefined : before + (fragment.includes("%") ? encodeFragment(near) : near),
    path: file,
    fragment: id,
  });
}
