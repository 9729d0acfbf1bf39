import type { Lang } from "../model/options.ts";
import { visible } from "./visible.ts";

/** A move of a file or folder in the notes folder. */
export interface MoveReport {
  readonly from: string;
  readonly to: string;
  /** Only shown, not done. */
  readonly dry: boolean;
  /** Symbolic links that are made to lead where they led, and what they say now. */
  readonly symlinks: readonly { readonly path: string; readonly target: string }[];
  /** `path:line:column` of links that could not be written anew, `path` of symbolic ones. */
  readonly unmended: readonly string[];
}

/** The lines that tell what was moved, which symbolic links with it, and which links are left to their author. */
export function describeMove({ from, to, dry, symlinks, unmended }: MoveReport, lang: Lang): string {
  const first = {
    ko: `${dry ? "옮기면" : "옮겼습니다"}: ${from} → ${to}`,
    en: `${dry ? "Would move" : "Moved"}: ${from} → ${to}`,
  };
  const symlink = { ko: "심볼릭 링크", en: "Symbolic link" };
  const left = {
    ko: "새 주소로 쓸 수 없는 링크입니다. 손으로 고쳐 주세요",
    en: "A link that cannot be written anew. Mend it by hand",
  };
  const lines = [
    first[lang],
    ...symlinks.map(({ path, target }) => `${symlink[lang]}: ${path} → ${target}`),
    ...unmended.map((place) => `${left[lang]}: ${place}`),
  ];
  return lines.map((line) => `${visible(line)}\n`).join("");
}
