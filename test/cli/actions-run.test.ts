import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { gitFolder } from "../support/git-folder.ts";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

it("names files from the top of the repository, whatever folder the step works in, and links them at their commit", async () => {
  const workspace = tempFolder({ "내 docs/notes/a (1).md": "[x](없음.md)\n", summary: "앞의 글\n" });
  const summary = join(workspace, "summary");
  const env = {
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: "kim/til",
    GITHUB_SHA: "abc123",
    GITHUB_SERVER_URL: "",
    GITHUB_STEP_SUMMARY: summary,
  };
  const cwd = join(workspace, "내 docs");
  const { out } = await runCli(cwd, ["check", "--no-cache"], { env });
  expect(out).toContain("notes/a (1).md:1:1 오류 missing-note\n");
  expect(out).toContain("::error file=내 docs/notes/a (1).md,line=1,");
  expect(readFileSync(summary, "utf8")).toMatch(/^앞의 글\n/);
  expect(readFileSync(summary, "utf8")).toContain(
    "| [내 docs/notes/a (1).md:1:1](https://github.com/kim/til/blob/abc123/%EB%82%B4%20docs/notes/a%20%281%29.md?plain=1#L1) |",
  );
  const sarif = await runCli(cwd, ["check", "--no-cache", "-r", "sarif"], { env });
  expect(sarif.out).toContain('"uri": "%EB%82%B4%20docs/notes/a%20(1).md"');
  const elsewhere = await runCli(cwd, ["check", "--no-cache", "-r", "github"], {
    env: { ...env, GITHUB_WORKSPACE: join(workspace, "other") },
  });
  expect(elsewhere.out).toContain("::error file=notes/a (1).md,line=1,");
});

it.each([
  ["[x](없음.md) ##[stop-commands]x\n", "a.md"],
  ["[x](없음.md)\n", "::stop-commands::x.md"],
  ["[x](<##[add-mask]e>)\n", "a.md"],
])("lets the runner obey nothing that stands in a note: %j in %j", async (text, name) => {
  const cwd = tempFolder({ [name]: text });
  const { out } = await runCli(cwd, ["check", ".", "--no-cache"], { env: { GITHUB_ACTIONS: "true" } });
  const [, token] = /^::stop-commands::(.*)\n/.exec(out) ?? [];
  expect(out.split(`::${token}::\n`)[1]).toMatch(/^::error file=/);
  expect((await runCli(cwd, ["check", ".", "--no-cache"])).out).not.toContain(token);
});

it.each([
  ["", 0],
  ["[x](없음.md)\n", 1],
])("gives its verdict though the job summary cannot be written: %j", async (text, status) => {
  const cwd = tempFolder({ "notes/a.md": text });
  const env = { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: join(cwd, "gone/summary") };
  const { code, err } = await runCli(cwd, ["check", "--no-cache"], { env });
  expect([code, err]).toEqual([
    status,
    `ieum: 작업 요약을 쓸 수 없어 건너뜁니다: ${join(cwd, "gone/summary")} (ENOENT)\n`,
  ]);
});

it("adds nothing to a log without such words", async () => {
  const cwd = tempFolder({ "notes/a.md": "[x](없음.md) :: ##\n" });
  const { out } = await runCli(cwd, ["check", "--no-cache"], { env: { GITHUB_ACTIONS: "true" } });
  expect(out).not.toContain("stop-commands");
});

it.each([
  "앞 글\n::add-mask::e\n[b](b)\n",
  "  ::stop-commands::x\n\n[b](b)\n",
  "[b](b) ##[add-mask]e\n",
  "\u0085::add-mask::e\n[b](b)\n",
  "x\r::add-mask::e\r[b](b)\n",
])("lets the runner obey nothing that a dry run's diff shows, which git still applies: %j", async (text) => {
  const { path, git, write } = gitFolder({ "notes/a.md": text, "notes/b.md": "" });
  const args = ["check", "--fix=dry", "--no-cache"];
  const { out } = await runCli(path, args, { env: { GITHUB_ACTIONS: "true" } });
  const [, token, diff, rest] = /^::stop-commands::(.*)\n([^]*?)^::\1::\n([^]*)$/m.exec(out) ?? [];
  expect([token?.length, rest]).toEqual([36, ""]);
  expect((await runCli(path, args)).out).toBe(diff);
  write({ "fix.diff": out });
  git("apply", "fix.diff");
  expect(readFileSync(join(path, "notes/a.md"), "utf8")).toBe(text.replace("[b](b)", "[b](b.md)"));
});

it.each(["json", "sarif", "rdjson", "junit"])(
  "lets the runner obey nothing in a report that a program reads: %s",
  async (name) => {
    const cwd = tempFolder({ "a.md": "[x](<###[add-mask]e.md>)\n" });
    const args = ["check", ".", "--no-cache", "-r", name];
    const plain = (await runCli(cwd, args)).out;
    const { out } = await runCli(cwd, args, { env: { GITHUB_ACTIONS: "true" } });
    expect(plain).toContain("##[add-mask]");
    expect(out).not.toContain("##[");
    const same = (text: string): unknown =>
      name === "junit" ? text.replaceAll("&#35;", "#").replace(/ time=".*"/, "") : JSON.parse(text);
    expect(same(out)).toEqual(same(plain));
  },
);

it("lets the runner obey nothing in the message of a failure", async () => {
  const env = { GITHUB_ACTIONS: "true" };
  const { err } = await runCli(tempFolder({}), ["check", "##[add-mask]e"], { env });
  expect(err).toMatch(/^::stop-commands::(.*)\nieum: .*\n::\1::\n$/);
});
