import { withSeverity } from "../check/run-checks.ts";
import type { FailedPublication } from "../io/publish-files.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Site } from "./site.ts";

/** Findings about files that could not be put into a site; it is whole without them. */
export function unpublishedFiles(
  { options }: Pick<Site, "options">,
  failed: readonly FailedPublication[],
): Diagnostic[] {
  const position = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return failed.flatMap(({ to, reason }) =>
    withSeverity({ code: "unpublished-file", path: to, position, target: to, data: { reason } }, options),
  );
}
