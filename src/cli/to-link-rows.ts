import type { LinkRow } from "../report/link-row.ts";
import { absoluteUrl } from "../site/href.ts";
import type { ExternalAnswer } from "../model/external-answer.ts";
import type { Edge } from "../model/graph.ts";
import type { Site } from "../site/site.ts";

/** Lists every link that the parser saw, by path, line and column. */
export function toLinkRows(site: Site, answers?: ReadonlyMap<string, ExternalAnswer>): LinkRow[] {
  const rows: LinkRow[] = [];
  for (const [id, edges] of site.graph.edges) {
    const { path } = site.graph.notes.get(id)!;
    for (const edge of edges) {
      const { kind, target, fragment, position } = edge.link;
      const url = urlOf(edge, site);
      rows.push({
        path,
        line: position.line,
        column: position.column,
        kind,
        target: fragment === undefined ? target : `${target}#${fragment}`,
        resolution: edge.resolution.type,
        ...(url === undefined ? {} : { url }),
        ...answerFields(edge.resolution.type === "external" ? answers?.get(edge.resolution.url) : undefined),
      });
    }
  }
  return rows.toSorted((a, b) =>
    a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1,
  );
}

function answerFields(answer: ExternalAnswer | undefined): Partial<LinkRow> {
  if (answer === undefined) return {};
  const { status, httpStatus, finalUrl, reason, checkedAt } = answer;
  return {
    status,
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...(finalUrl === undefined ? {} : { finalUrl }),
    ...(reason === undefined ? {} : { reason }),
    ...(checkedAt === undefined ? {} : { checkedAt }),
  };
}

/** Where the link leads: an absolute URL, or one from the site root where the site's origin is not known. */
function urlOf({ resolution }: Edge, site: Site): string | undefined {
  const place = (url: string, fragment = ""): string =>
    (absoluteUrl(url, site.options) || url) + (fragment === "" ? "" : `#${fragment}`);
  switch (resolution.type) {
    case "external":
      return resolution.url;
    case "note":
      return place(site.graph.notes.get(resolution.note)!.url);
    case "heading":
      return place(site.graph.notes.get(resolution.note)!.url, resolution.id);
    case "page":
      return place(resolution.url);
    case "asset":
      return place(`/${resolution.path}`);
    default:
      return undefined;
  }
}
