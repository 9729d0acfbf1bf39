import type { Heading } from "../model/heading.ts";
import { createClosest } from "../text/closest.ts";

/**
 * The heading that a fragment must have meant: the only one near it. A number inside is part of the name (`v1` is never `v2`), a number in
 * front or a duplicate's `-1` is not, for sections are renumbered.
 */
export function sureHeading(headings: readonly Heading[], fragment: string): Heading | undefined {
  const core = withoutNumber(fragment);
  const alike = headings.filter(({ id }) => withoutNumber(id) === core && core !== "");
  if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined;
  if (core.normalize("NFD").length < 4) return undefined;
  const same = headings.filter(({ id }) => digits(withoutNumber(id)) === digits(core));
  const ids = same.map(({ id }) => withoutNumber(id));
  const nearest = createClosest(ids)(core);
  if (nearest === undefined) return undefined;
  const others = ids.filter((id) => id !== nearest);
  if (ids.length - others.length > 1 || createClosest(others)(core) !== undefined) return undefined;
  return same[ids.indexOf(nearest)];
}

function withoutNumber(id: string): string {
  return id
    .toLowerCase()
    .replaceAll("\uFE0F", "")
    .replace(/^[\d-]+(?=\D)/, "")
    .replace(/-\d+$/, "");
}

function digits(id: string): string {
  return id.replaceAll(/\D+/g, " ").trim();
}
