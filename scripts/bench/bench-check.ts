import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { generateNotes } from "./generate-notes.ts";
import { measure, measureInTurn, type Run } from "./measure.ts";

const root = join(import.meta.dirname, "..", "..");
/** Seconds that a peer is given. */
const LIMIT = 120;
const PEERS = [
  "node_modules/linkinator/build/src/cli.js",
  "node_modules/remark-cli/cli.js",
  "node_modules/remark-validate-links/index.js",
] as const;
const ieum = join(root, "dist", "src", "cli", "main.js");

/**
 * Times `ieum check` of a folder of notes (first argument; without one, 1,000 generated notes) cold and warm, beside linkinator and
 * remark-validate-links, which are installed from npm into `.cache/bench-peers/check`; and the site layer on the built notes. Whole processes,
 * in turn, a peer for two minutes at most; prints a Markdown table. Further arguments go to `ieum check`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const [folder, ...flags] = args;
  const scratch = mkdtempSync(join(tmpdir(), "ieum-bench-check-"));
  const notes = join(scratch, "notes");
  try {
    if (folder === undefined) generateNotes(notes, 1000);
    else cpSync(resolve(folder), notes, { recursive: true });
    const results = await measureInTurn(commandsFor(scratch, notes, flags), 3);
    const own = results.get("ieum check, cold")!;
    console.log(
      `\nInternal links of ${folder ?? "1,000 generated notes"}, median of 3 runs in turn, Node ${process.version}\n`,
    );
    console.log("| | seconds | × ieum, cold | peak memory, MB |\n|---|---:|---:|---:|");
    for (const [name, { seconds, megabytes, isCut }] of results) {
      const more = isCut === true ? "> " : "";
      console.log(
        `| ${name} | ${more}${seconds.toFixed(2)} | ${more}${(seconds / own.seconds).toFixed(1)} | ${megabytes.toFixed(0)} |`,
      );
    }
    if ([...results.values()].some(({ isCut }) => isCut)) console.log(`\n> n: stopped after ${LIMIT} s.`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function commandsFor(scratch: string, notes: string, flags: readonly string[]): Map<string, () => Promise<Run>> {
  const node = process.execPath;
  const peers = installPeers();
  const check = [node, ieum, "check", notes, "--reporter", "json", ...flags];
  spawnSync(node, [ieum, "build", notes, "-o", join(scratch, "site"), "--no-cache", ...flags], { cwd: scratch });
  return new Map([
    [
      "ieum check, cold",
      () => {
        rmSync(join(scratch, ".cache"), { recursive: true, force: true });
        return measure(check, scratch, [0, 1]);
      },
    ],
    ["ieum check, warm", () => measure(check, scratch, [0, 1])],
    [
      "ieum check --site, on the built pages",
      () => measure([node, ieum, "check", "--site", join(scratch, "site"), "--reporter", "json"], scratch, [0, 1]),
    ],
    [
      "linkinator",
      () =>
        measure(
          [
            node,
            join(peers, PEERS[0]),
            "**/*.md",
            "--markdown",
            "--check-fragments",
            "--silent",
            "--skip",
            "^https?://(?!localhost)",
          ],
          notes,
          [0, 1],
          LIMIT,
        ),
    ],
    [
      "remark-validate-links",
      () =>
        measure(
          [
            node,
            join(peers, PEERS[1]),
            "--use",
            // Without this it asks git, and fails outside of a repository.
            `${join(peers, PEERS[2])}=repository:false`,
            "--no-config",
            "--no-stdout",
            "--quiet",
            ".",
          ],
          notes,
          [0, 1],
          LIMIT,
        ),
    ],
  ]);
}

/** Peers are not dependencies: they are fetched when somebody wants the comparison. */
function installPeers(): string {
  const folder = join(root, ".cache", "bench-peers", "check");
  // Its version 8 does not start on Node 20.
  const linkinator = Number(process.versions.node.split(".", 1)[0]) < 22 ? "linkinator@7" : "linkinator@8";
  if (PEERS.every((entry) => existsSync(join(folder, entry)))) return folder;
  mkdirSync(folder, { recursive: true });
  const done = spawnSync(
    "npm",
    [
      "install",
      "--prefix",
      folder,
      "--no-save",
      "--ignore-scripts",
      linkinator,
      "remark-cli@12",
      "remark-validate-links@13",
    ],
    { stdio: "inherit" },
  );
  if (done.status !== 0) throw new Error("the peers could not be installed from npm");
  return folder;
}
