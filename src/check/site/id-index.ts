import { createClosest } from "../../text/closest.ts";
import { encodeFragment } from "../../text/percent.ts";
import { detach } from "./detach.ts";
import { fragmentNames } from "./fragment-names.ts";
import type { SiteFinding } from "./judge-target.ts";
import type { ScannedFile } from "./scanned-file.ts";

/** A fragment that a file asks another for. Holds no text of either. */
export interface WantedFragment {
  readonly from: string;
  /** As written, without its `#`. */
  readonly fragment: string;
  readonly element: string;
  readonly value: string;
  /** Offsets in `from`. */
  readonly start: number;
  readonly end: number;
}

/** Ids of the pages and drawings read so far, and the fragments that wait for files not read yet. */
export interface IdIndex {
  /** By the file that they name. */
  readonly waiting: ReadonlyMap<string, readonly WantedFragment[]>;
  readonly add: (file: string, scanned: ScannedFile) => void;
  /** Judges a fragment now, or as soon as its file has been read; whether it is known to be there. */
  readonly want: (file: string, wanted: WantedFragment) => boolean;
  /** What is wrong with a fragment of a file that has been read; nothing where it has not. */
  readonly judge: (file: string, wanted: WantedFragment) => SiteFinding | undefined;
}

/** What a fragment may name in a file. */
interface FileIds {
  readonly ids: ReadonlySet<string>;
  readonly shell: boolean;
}

/** Makes an empty index. `hasIds`: whether a file will be added at all; `tell` hears of every fragment that fails. */
export function createIdIndex(
  hasIds: (file: string) => boolean,
  tell: (wanted: WantedFragment, found: SiteFinding) => void,
): IdIndex {
  const known = new Map<string, FileIds>();
  const waiting = new Map<string, WantedFragment[]>();
  const judge = (file: string, ids: FileIds, wanted: WantedFragment): boolean => {
    const finding = judgeFragment(file, ids, wanted);
    if (finding !== undefined) tell(wanted, finding);
    return finding === undefined;
  };
  return {
    waiting,
    add(file, { ids, names, shell }) {
      const all = new Set<string>();
      for (const { id } of ids) all.add(detach(id));
      for (const name of names) all.add(detach(name));
      known.set(file, { ids: all, shell });
      for (const wanted of waiting.get(file) ?? []) judge(file, { ids: all, shell }, wanted);
      waiting.delete(file);
    },
    want(file, wanted) {
      const now = known.get(file);
      if (now !== undefined) return judge(file, now, wanted);
      if (!hasIds(file) || fragmentNames(wanted.fragment) === undefined) return true;
      const list = waiting.get(file) ?? [];
      waiting.set(file, list);
      list.push({ ...wanted, value: detach(wanted.value) });
      return false;
    },
    judge(file, wanted) {
      const ids = known.get(file);
      return ids && judgeFragment(file, ids, wanted);
    },
  };
}

/** Judges a fragment of a file whose ids are known; `undefined` where all is well. */
function judgeFragment(file: string, { ids, shell }: FileIds, wanted: WantedFragment): SiteFinding | undefined {
  const names = fragmentNames(wanted.fragment);
  if (names === undefined || shell || names.some((name) => ids.has(name))) return undefined;
  return describe(file, names.at(-1)!, ids, wanted);
}

/** A page may fail thousands of fragments: what is sought among its ids is prepared once. */
const searches = new WeakMap<ReadonlySet<string>, (id: string) => string | undefined>();

function nearest(ids: ReadonlySet<string>, id: string): string | undefined {
  let search = searches.get(ids);
  if (search === undefined) searches.set(ids, (search = createSearch([...ids])));
  return search(id);
}

/** The same id in another normal form, else the nearest. */
function createSearch(ids: readonly string[]): (id: string) => string | undefined {
  const byForm = new Map(ids.toReversed().map((id) => [id.normalize("NFC"), id]));
  const closest = createClosest(ids);
  return (id) => byForm.get(id.normalize("NFC")) ?? closest(id);
}

function describe(file: string, id: string, ids: ReadonlySet<string>, { element, value }: WantedFragment): SiteFinding {
  const near = nearest(ids, id);
  const hash = value.indexOf("#") + 1;
  const encoded = value.includes("%", hash);
  return {
    code: "broken-page-fragment",
    target: value.trim(),
    data: { element, page: file, fragment: id },
    suggestion: near === undefined ? undefined : value.slice(0, hash) + (encoded ? encodeFragment(near) : near),
    path: file,
    fragment: id,
  };
}
