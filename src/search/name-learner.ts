import { stripParticle } from "../text/hangul/strip-particle.ts";
import { foldText } from "./fold-text.ts";

const latin = "[A-Za-z][A-Za-z0-9+#.]*(?:[ -][A-Za-z0-9+#.]+){0,3}";
const hangul = "[가-힣]{2,}(?: [가-힣]{2,}){0,3}";
const before = new RegExp(`(?:(${hangul})|(?<![A-Za-z0-9])(${latin})) ?$`);
const inside = new RegExp(`^\\((?:(${latin})|(${hangul}))\\)`);
/** A name in two scripts is no longer than this on either side. */
const longest = 60;

/** Words of a name joined; of the Hangul side only as many as the Latin side has, for more is the sentence before it. */
function lastWords(text: string, count: number): string {
  return text.split(" ").slice(-count).join("");
}

/** Learns from `컨테이너(Container)` and `Container(컨테이너)` that two names in two scripts are one thing's. */
export class NameLearner {
  readonly #counts = new Map<string, number>();

  /** Reads one text; `weight` counts it more than once. NFC. */
  add(text: string, weight: number): void {
    for (let at = text.indexOf("("); at >= 0; at = text.indexOf("(", at + 1)) {
      const [, latinIn, hangulIn] = inside.exec(text.slice(at, at + longest)) ?? [];
      if (latinIn === undefined && hangulIn === undefined) continue;
      const [, hangulOut, latinOut] = before.exec(text.slice(Math.max(0, at - longest), at)) ?? [];
      const foreign = latinIn ?? latinOut;
      const hangul = hangulIn ?? hangulOut;
      if (foreign === undefined || hangul === undefined) continue;
      const words = foreign.split(/[ -]/).length;
      const korean = hangulIn === undefined ? lastWords(hangul, words) : hangul.replaceAll(" ", "");
      const key = `${stripParticle(korean)} ${foldText(foreign.replace(/[ -]/g, ""))}`;
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + weight);
    }
  }

  /** Pairs of a Hangul and a Latin name, spaces left out, that were seen at least so often; both ways. */
  list(least: number, limit: number): ReadonlyMap<string, readonly string[]> {
    const names = new Map<string, string[]>();
    const known = [...this.#counts].filter(([, count]) => count >= least);
    known.sort(([one, a], [two, b]) => b - a || (one < two ? -1 : 1));
    for (const [key] of known.slice(0, limit)) {
      const [korean = "", foreign = ""] = key.split(" ");
      for (const [from, to] of [
        [korean, foreign],
        [foreign, korean],
      ] as const) {
        const list = names.get(from) ?? [];
        if (list.length < 3) names.set(from, [...list, to]);
      }
    }
    return names;
  }
}
