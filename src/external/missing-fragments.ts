import type { Response } from "./create-client.ts";
import { findMissingIds } from "./find-missing-ids.ts";
import { idsOfFragment } from "./ids-of-fragment.ts";

/** Which of a page's fragments (without `#`, as written) name nothing in it; only what is certain. */
export async function missingFragments(
  response: Response,
  url: URL,
  fragments: readonly string[],
  maxBytes: number,
): Promise<readonly string[]> {
  const wanted = new Map(fragments.map((fragment) => [idsOfFragment(fragment, url), fragment]));
  const sought = [...wanted.keys()].filter((ids) => ids.length > 0);
  if (sought.length === 0) return [];
  const missing = await findMissingIds(response, sought, maxBytes);
  return missing.map((ids) => wanted.get(ids) ?? "");
}
