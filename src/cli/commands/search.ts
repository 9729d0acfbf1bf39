import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { UsageError } from "../../model/usage-error.ts";
import { createSearch } from "../../search/create-search.ts";
import { visible } from "../../report/visible.ts";
import type { SearchResult } from "../../search/search-result.ts";
import type { Command } from "../command.ts";
import type { Context } from "../context.ts";
import { hasColor } from "../has-color.ts";

/** `ieum search`: asks the index of a built site with the code that its pages run. */
export const search: Command = {
  flags: { site: { type: "string" }, limit: { type: "string" }, in: { type: "string" }, json: { type: "boolean" } },
  async run(args, context) {
    const query = args.positionals.join(" ");
    if (query.trim() === "") throw new UsageError("missing-argument", { command: "search", expected: '"query"' });
    const limit = Number(args.text("limit") ?? 10);
    if (!Number.isInteger(limit) || limit < 1)
      throw new UsageError("bad-value", { option: "--limit", value: args.text("limit")!, expected: "1, 2, 3 …" });
    const site = args.text("site") ?? "_site";
    if (site === "") throw new UsageError("bad-value", { option: "--site", value: "", expected: "_site" });
    const folder = join(resolve(context.cwd, site), "_ieum", "search");
    const engine = createSearch(async (file) => {
      try {
        return await readFile(join(folder, file));
      } catch (error) {
        if (!existsSync(folder)) throw new UsageError("missing-index", { site }, { cause: error });
        throw new UsageError(
          "missing-file",
          { file: join(site, "_ieum", "search", file), reason: (error as NodeJS.ErrnoException).code ?? "" },
          { cause: error },
        );
      }
    });
    const results = await engine.query(query, { limit, folder: args.text("in") ?? "" });
    context.out.write(
      args.flag("json") ? toJson(results) : results.map((result) => toText(result, context)).join("\n"),
    );
    if (results.length > 0) return 0;
    if (!args.flag("json")) context.err.write(`${nothing[context.lang]}: ${visible(query)}\n`);
    return 1;
  },
};

const nothing = { ko: "맞는 글이 없습니다", en: "Nothing matches" } as const;

function toJson(results: readonly SearchResult[]): string {
  const rows = results.map(({ path, url, title, heading, anchor, excerpt, score, reason }) => ({
    path,
    url,
    title,
    heading,
    anchor,
    excerpt,
    score,
    reason,
  }));
  return `${JSON.stringify({ results: rows }, null, 2)}\n`;
}

/** Title and heading, place, and the sentence with the matches in bold on a terminal. */
function toText(result: SearchResult, context: Context): string {
  const color = hasColor(context, context.out);
  let excerpt = "";
  let done = 0;
  for (const [start, end] of result.ranges) {
    const match = result.excerpt.slice(start, end);
    excerpt += result.excerpt.slice(done, start) + (color ? `\u001B[1m${match}\u001B[22m` : match);
    done = end;
  }
  excerpt += result.excerpt.slice(done);
  const heading = result.heading === "" ? "" : ` › ${result.heading}`;
  const place = result.anchor === "" ? result.path : `${result.path}#${result.anchor}`;
  return `${result.title}${heading}\n  ${place}\n  ${excerpt.replaceAll(/\s+/g, " ")}\n`;
}
