import { readFileSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { createDiagramRenderer } from "../../diagram/create-diagram-renderer.ts";
import type { DiagramProblem } from "../../diagram/diagram-result.ts";
import { themeDiagram } from "../../diagram/theme-diagram.ts";
import { fillDiagram } from "../../diagram/fill-diagram.ts";
import { type Diagnostic, diagnosticCodes } from "../../model/diagnostic.ts";
import { codeVersion } from "../../io/code-version.ts";
import { UsageError } from "../../model/usage-error.ts";
import { pretty } from "../../report/reporters/pretty.ts";
import { cacheFolder } from "../cache-folder.ts";
import type { Command } from "../command.ts";
import type { Context } from "../context.ts";
import { hasColor } from "../has-color.ts";
import { packageVersion } from "../package-version.ts";
import { writeReport } from "../write-report.ts";

/** `ieum diagram`: draws one Mermaid file, or standard input, as the site would. */
export const diagram: Command = {
  flags: { output: { type: "string", short: "o" }, theme: { type: "string" }, "no-cache": { type: "boolean" } },
  async run(args, context) {
    const theme = args.text("theme") ?? "both";
    if (!["light", "dark", "both"].includes(theme))
      throw new UsageError("bad-value", { option: "--theme", value: theme, expected: "light | dark | both" });
    const output = args.text("output");
    if (output === "") throw new UsageError("bad-value", { option: "--output", value: "", expected: "diagram.svg" });
    const [file = "-", more] = args.positionals;
    if (more !== undefined) throw new UsageError("extra-argument", { argument: more });
    const source = file === "-" ? await context.readInput() : readText(file, context.cwd);
    const cacheDir = args.flag("no-cache")
      ? undefined
      : join(cacheFolder(context), "diagrams", codeVersion(["diagram"]));
    const renderer = createDiagramRenderer({ cacheDir, lang: context.lang });
    try {
      const title = file === "-" ? "" : basename(file, extname(file));
      const { svg, links, problems } = await renderer.render({ source, title });
      if (problems.length > 0) context.err.write(describeProblems(file, source, problems, context));
      if (svg === "") return 1;
      const drawing = fillDiagram(
        svg,
        links.map((link) => link.target),
        "d-",
      );
      writeReport(`${inTheme(drawing, theme as Theme)}\n`, { file: output }, context);
      return problems.some((problem) => diagnosticCodes[problem.code] === "error") ? 1 : 0;
    } finally {
      await renderer.close();
    }
  },
};

type Theme = "light" | "dark" | "both";

function inTheme(svg: string, theme: Theme): string {
  return theme === "both" ? svg : themeDiagram(svg, theme);
}

function readText(file: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, file), "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw new UsageError(
      "missing-file",
      { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) },
      { cause: error },
    );
  }
}

function describeProblems(file: string, source: string, problems: readonly DiagramProblem[], context: Context): string {
  const path = file === "-" ? "stdin" : file;
  const diagnostics = problems.map(({ code, line, column, target, data }): Diagnostic => {
    return {
      code,
      severity: diagnosticCodes[code],
      path,
      target,
      data,
      position: { line, column, endLine: line, endColumn: column + 1 },
    };
  });
  const color = hasColor(context, context.err);
  return pretty({
    notes: 1,
    diagnostics,
    sources: () => source.split(/\r?\n/),
    lang: context.lang,
    root: "",
    color,
    guide: "",
    version: packageVersion(),
  });
}
