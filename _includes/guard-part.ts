import { UsageError } from "../src/model/usage-error.ts";
import { type Html, nothing } from "./markup.ts";

/** What an owner's function really is, whatever its types say. */
type OwnPart = (...given: readonly unknown[]) => unknown;

/**
 * An owner's part, so that a failure names it; `false` and `undefined` leave it out.
 * @throws UsageError `bad-part` where it throws or gives something else than markup
 */
export function guardPart(name: string, part: OwnPart): (...given: readonly unknown[]) => Html {
  const refuse = (reason: string, got: string, cause?: unknown): UsageError =>
    new UsageError("bad-part", { part: `parts.${name}`, reason, got }, { cause });
  return (...given) => {
    let made: unknown;
    try {
      made = part(...given);
    } catch (error) {
      // Another part that this one uses has named itself.
      if (error instanceof UsageError) throw error;
      throw refuse(error instanceof Error ? error.message : String(error), "", error);
    }
    if (made === false || made === undefined) return nothing;
    if (isHtml(made)) return made;
    throw refuse("", made instanceof Promise ? "Promise" : (JSON.stringify(made) ?? String(made)).slice(0, 60));
  };
}

/** By its form, not its class: an owner's configuration has a copy of that module of its own. */
function isHtml(value: unknown): value is Html {
  return typeof value === "object" && value !== null && "value" in value && typeof value.value === "string";
}
