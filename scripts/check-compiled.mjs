/** Compiles the package as it is published, and uses it on a folder of its own: a check, a build with a diagram, a second build, one with threads. */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("..", import.meta.url));
execFileSync("npm", ["run", "--silent", "compile"], { cwd: repository, stdio: "inherit" });
const { bin } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "ieum-compiled-"));

function ieum(...args) {
  return spawnSync("node", [join(repository, bin.ieum), ...args], { cwd: folder, encoding: "utf8", timeout: 120_000 });
}

assert.match(readFileSync(join(repository, "dist/src/chunks/LICENSES.txt"), "utf8"), /^markdown-it [\d.]+ \(MIT\)$/m);

try {
  mkdirSync(join(folder, "notes"));
  writeFileSync(join(folder, "notes/index.md"), "# 집\n\n[도커](docker.md)와 [없는 노트](none.md)\n");
  writeFileSync(join(folder, "notes/docker.md"), "# 도커\n\n```mermaid\nflowchart LR\n  가 --> 나\n```\n");
  const checked = ieum("check", "notes", "--reporter", "json");
  assert.equal(checked.status, 1, checked.stderr);
  assert.deepEqual(
    JSON.parse(checked.stdout).diagnostics.map(({ code, path, line, column }) => [code, path, line, column]),
    [["missing-note", "index.md", 3, 18]],
  );
  for (const time of ["first", "second"]) {
    const built = ieum("build", "notes", "--output", "site");
    assert.equal(built.status, 0, `${time} build: ${built.stderr}`);
    assert.match(readFileSync(join(folder, "site/docker.html"), "utf8"), /<svg[^>]*>.*가/s);
    assert.match(readFileSync(join(folder, "site/index.html"), "utf8"), /href="docker\.html"/);
  }
  const found = ieum("search", "도커", "--site", "site", "--json");
  assert.equal(JSON.parse(found.stdout).results[0]?.path, "docker.md", found.stderr);
  // So many that threads parse them; they must not outlive a build that fails.
  mkdirSync(join(folder, "many"));
  for (let i = 0; i < 400; i++)
    writeFileSync(join(folder, `many/${i}.md`), `# 노트 ${i}\n\n[다음](${i + 1}.md)${i % 3 === 0 ? " $$x^2$$" : ""}\n`);
  const linked = JSON.parse(ieum("check", "many", "--reporter", "json", "--links").stdout);
  assert.deepEqual([linked.notes, linked.links.length, linked.diagnostics.length], [400, 400, 1]);
  // Kept findings, and threads that were started for notes nobody has kept.
  for (let round = 0; round < 2; round++) {
    const again = ieum("check", "many", "--reporter", "json");
    assert.equal(JSON.parse(again.stdout).diagnostics.length, 1, again.stderr);
    rmSync(join(folder, ".cache/ieum/notes"), { recursive: true, force: true });
  }
  assert.equal(ieum("build", "many", "--output", "pages").status, 0);
  assert.match(readFileSync(join(folder, "pages/399.html"), "utf8"), /<math/);
  // Threads share out the pages among themselves, some while others are still being written: each is looked at once.
  const pointing = JSON.stringify(join(repository, "dist/src/index.js"));
  writeFileSync(
    join(folder, "ieum.config.mjs"),
    `import { raw } from ${pointing}; export default { parts: { footer: () => raw('<a href="/gone.html">x</a>') } };`,
  );
  const pages = readdirSync(join(folder, "pages"), { recursive: true }).filter((name) => name.endsWith(".html")).length;
  const told = ieum("build", "many", "--output", "pages", "--strict");
  assert.match(told.stderr, new RegExp(`gone\\.html.*\\D${pages}\\D`), told.stderr);
  writeFileSync(
    join(folder, "ieum.config.mjs"),
    "export default { parts: { footer() { throw new Error('no foot'); } } };",
  );
  const failed = ieum("build", "many", "--output", "pages");
  assert.deepEqual([failed.status, failed.signal], [2, null], failed.stderr);
  console.log("the compiled package checks, builds and searches");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
