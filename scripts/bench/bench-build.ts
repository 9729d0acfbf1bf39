import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { benchPreview } from "./bench-preview.ts";
import { generateNotes } from "./generate-notes.ts";
import { measure, measureInTurn, type Run } from "./measure.ts";

const root = join(import.meta.dirname, "..", "..");
const ieum = join(root, "dist", "src", "cli", "main.js");

/**
 * Times builds of generated notes against the plain loop, bare Eleventy and (where installed) Hugo, each a whole process, in turn;
 * prints a Markdown table. Arguments: the numbers of notes (default 1000 10000), `--rounds n` (default 3).
 */
export async function run(args: readonly string[]): Promise<void> {
  const options = { rounds: { type: "string", default: "3" } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const counts = positionals.length > 0 ? positionals.map(Number) : [1000, 10_000];
  const scratch = mkdtempSync(join(tmpdir(), "ieum-bench-"));
  try {
    for (const count of counts) await benchCount(join(scratch, String(count)), count, Number(values.rounds));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function benchCount(folder: string, count: number, rounds: number): Promise<void> {
  const notes = join(folder, "notes");
  mkdirSync(folder, { recursive: true });
  generateNotes(notes, count);
  const results = await measureInTurn(commandsFor(folder, notes), rounds);
  const loop = results.get("plain loop")!;
  console.log(`\n${count.toLocaleString("en")} notes, median of ${rounds} runs in turn, Node ${process.version}\n`);
  console.log("| | seconds | × plain loop | peak memory, MB |\n|---|---:|---:|---:|");
  for (const [name, { seconds, megabytes }] of results) {
    console.log(
      `| ${name} | ${seconds.toFixed(2)} | ${(seconds / loop.seconds).toFixed(2)} | ${megabytes.toFixed(0)} |`,
    );
  }
  const saved = await benchPreview(ieum, folder, notes, count);
  console.log(`\nPreview, from saving a note to its changed pages on disk: ${saved.toFixed(0)} ms (median of 9)`);
}

/**
 * Each run writes into folders of its own, and none is deleted before all have run: ext4 looks long for a place for a new file where many
 * were deleted within five minutes (0.2 ms a file instead of 0.03), which no user's build into a new folder meets.
 */
function commandsFor(folder: string, notes: string): Map<string, () => Promise<Run>> {
  let turn = 0;
  let cold = folder;
  const fresh = (name: string): string => join(folder, `${name}-${++turn}`);
  const node = process.execPath;
  const build = (output: string): string[] => [
    node,
    ieum,
    "build",
    notes,
    "--output",
    output,
    "--site-url",
    "https://notes.example",
  ];
  const commands = new Map<string, () => Promise<Run>>();
  commands.set("plain loop", () =>
    measure([node, join(root, "scripts", "bench", "plain-loop.mjs"), notes, fresh("loop")], root),
  );
  commands.set("ieum, cold", () => {
    mkdirSync((cold = fresh("cold")));
    return measure(build("site"), cold);
  });
  commands.set("ieum, warm", () => measure(build(fresh("warm")), cold));
  commands.set("bare Eleventy", () => {
    writeFileSync(
      join(folder, "bare.config.mjs"),
      "export default () => ({ markdownTemplateEngine: false, htmlTemplateEngine: false });\n",
    );
    return measure(
      [
        node,
        join(root, "node_modules/@11ty/eleventy/cmd.cjs"),
        "--quiet",
        "--config=bare.config.mjs",
        "--input=notes",
        `--output=${relative(folder, fresh("eleventy"))}`,
      ],
      folder,
    );
  });
  if (spawnSync("hugo", ["version"]).status === 0) {
    setUpHugo(join(folder, "hugo"), notes);
    commands.set("Hugo", () => measure(["hugo", "--quiet", "--destination", fresh("public")], join(folder, "hugo")));
  }
  return commands;
}

/** The least that Hugo needs to write a page a note. */
function setUpHugo(folder: string, notes: string): void {
  mkdirSync(join(folder, "layouts", "_default"), { recursive: true });
  cpSync(notes, join(folder, "content"), { recursive: true });
  writeFileSync(
    join(folder, "config.toml"),
    'baseURL = "https://example.com/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n[markup.goldmark.renderer]\nunsafe = true\n[markup.highlight]\nnoClasses = false\n',
  );
  for (const name of ["single", "list"])
    writeFileSync(
      join(folder, "layouts", "_default", `${name}.html`),
      "<!doctype html><title>{{ .Title }}</title>{{ .Content }}\n",
    );
}
