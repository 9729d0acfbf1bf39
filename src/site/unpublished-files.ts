import { withSeverity } from "../check/run-checks.ts";
import type { FailedPublication } from "../io/publish-files.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { relativePath } from "../text/path.ts";
import type { Site } from "./site.ts";

/**
 * Findings about files that could not be put into a site; it is whole without them. One that is not among the notes is placed where it should
 * be in the output (absolute).
 */
export function unpublishedFiles(
  { options, root, graph }: Pick<Site, "options" | "root" | "graph">,
  failed: readonly FailedPublication[],
  output: string,
): Diagnostic[] {
  const [from, folder] = [root, output].map((path) => path.replaceAll("\\", "/"));
  const placed = (to: string): string => (graph.assets.has(to) ? to : `${relativePath(`${from}/.`, folder!)}/${to}`);
  const position = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return failed.flatMap(({ to, reason }) =>
    withSeverity({ code: "unpublished-file", path: placed(to), position, target: to, data: { reason } }, options),
  );
}
