import type { Finding } from "../rule.ts";
import { decodePercent } from "../../text/percent.ts";
import type { SiteTarget } from "./resolve-reference.ts";
import type { SiteReference } from "./site-reference.ts";
import type { SuggestAddress } from "./suggest-address.ts";

/** A finding before it has a place, and what it has in common with others of its kind. */
export interface SiteFinding extends Pick<Finding, "code" | "target" | "data"> {
  readonly suggestion?: string | undefined;
  readonly path: string | undefined;
  readonly fragment: string | undefined;
}

/** Judges where a reference leads, its fragment aside; `undefined` where all is well. */
export function judgeTarget(
  from: string | undefined,
  { element, value }: SiteReference,
  target: SiteTarget,
  suggest: SuggestAddress,
): SiteFinding | undefined {
  const written = value.trim();
  switch (target.type) {
    case "file":
    case "elsewhere":
      return undefined;
    case "malformed":
      return { code: "malformed-url", target: written, data: { element }, path: undefined, fragment: undefined };
    case "outside":
      return {
        code: "outside-base",
        target: written,
        data: { element, path: target.path },
        suggestion: target.inside,
        path: undefined,
        fragment: undefined,
      };
    case "none": {
      const { path, answer } = target;
      const fragment = target.fragment === undefined ? undefined : (decodePercent(target.fragment) ?? target.fragment);
      const common = { target: written, path, fragment };
      if (answer.near !== undefined && answer.by === "case") {
        const suggestion = suggest.of(from, written, answer.near);
        return { ...common, code: "case-mismatch", data: { element, path, actual: answer.near }, suggestion };
      }
      const suggestion =
        answer.near === undefined ? suggest.near(from, written, path) : suggest.of(from, written, answer.near);
      return { ...common, code: "broken-page-link", data: { element, path, reason: answer.reason }, suggestion };
    }
    default:
      return target satisfies never;
  }
}
