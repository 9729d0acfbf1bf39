import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { gitFolder, type GitFolder } from "../support/git-folder.ts";
import { runCli } from "../support/run-cli.ts";
import { tempFolder } from "../support/temp-folder.ts";

const files = {
  "notes/old.md": "# 옛 글\n\n[a](오래전부터-없음.md)\n",
  "notes/a.md": "# 가\n\n[x](b.md#제목) [[c]] ![p](p.png) [y](d/index.md)\n",
  "notes/b.md": "# 나\n\n## 제목\n",
  "notes/c.md": "# 다\n\n다른 글과 닮지 않은 글입니다.\n",
  "notes/d/index.md": "# 라\n",
  "notes/p.png": "png",
};

async function since(repository: GitFolder, ref = "HEAD"): Promise<readonly string[]> {
  const { out, err } = await runCli(repository.path, ["check", "--since", ref, "--reporter", "json", "--no-cache"]);
  if (err !== "") return [err];
  const { diagnostics } = JSON.parse(out) as { diagnostics: { path: string; code: string; target: string }[] };
  return diagnostics.map(({ path, code, target }) => `${path} ${code} ${target}`);
}

describe("check --since", () => {
  afterEach(() => void vi.unstubAllEnvs());

  it("tells nothing where nothing has changed", async () => {
    expect(await since(gitFolder(files))).toEqual([]);
  });

  it.each<[string, Record<string, string | null>, readonly string[]]>([
    ["a changed note", { "notes/old.md": "[a](오래전부터-없음.md)\n" }, ["old.md missing-note 오래전부터-없음.md"]],
    ["a new note", { "notes/new.md": "[a](없음.md)\n" }, ["new.md missing-note 없음.md"]],
    ["a heading that went", { "notes/b.md": "# 나\n" }, ["a.md missing-heading b.md#제목"]],
    ["a deleted note", { "notes/b.md": null }, ["a.md missing-note b.md#제목"]],
    ["a deleted note that a wikilink names", { "notes/c.md": null }, ["a.md missing-note c"]],
    ["a deleted picture", { "notes/p.png": null }, ["a.md missing-asset p.png"]],
    ["a renamed folder", { "notes/d/index.md": null, "notes/e/index.md": "# 라\n" }, ["a.md missing-note d/index.md"]],
    [
      "a second note of a name",
      { "notes/e/c.md": "# 다\n", "notes/c.md": null, "notes/f/c.md": "# 다\n" },
      ["a.md ambiguous-link c"],
    ],
    [
      "a note that became a draft",
      { "notes/b.md": "---\ndraft: true\n---\n# 나\n\n## 제목\n" },
      ["a.md draft-link b.md#제목"],
    ],
    [
      "another case of a name",
      { "notes/b.md": null, "notes/B.md": "# 나\n\n## 제목\n" },
      ["a.md case-mismatch b.md#제목"],
    ],
  ])("tells of %s, committed or not", async (_, changes, expected) => {
    const repository = gitFolder(files);
    repository.write(changes);
    expect(await since(repository)).toEqual(expected);
    repository.commit();
    expect(await since(repository)).toEqual([]);
    expect(await since(repository, "HEAD~1")).toEqual(expected);
  });

  it.each([
    ["[x](a/b.md)", "a/b.md"],
    ["[x](a/b)", "a/b"],
    ["[x](a/b.html)", "a/b.html"],
    ["[x](/a/b.html)", "/a/b.html"],
    ["[x](/til/a/b.html)", "/til/a/b.html"],
    ["[x](https://kim.github.io/til/a/b.html)", "https://kim.github.io/til/a/b.html"],
    ["[x](a/b.md?x=1)", "a/b.md?x=1"],
    ["[x](/c/)", "/c/"],
    ["[x](a/)", "a/"],
    ["[[비]]", "비"],
    ["[[b#제목]]", "b#제목"],
  ])("tells of %s once the note that it led to is gone", async (link, target) => {
    const repository = gitFolder({
      "ieum.config.json": '{ "siteUrl": "https://kim.github.io", "base": "/til/" }',
      "notes/x.md": `${link}\n\n[y](없음.md)\n`,
      "notes/a/b.md": "---\naliases: [비]\n---\n# 나\n",
      "notes/c.md": "---\npermalink: /c/\n---\n",
      [`notes/${"가".normalize("NFD")}.md`]: "",
    });
    expect(await since(repository)).toEqual([]);
    repository.write({ "notes/a/b.md": null, "notes/c.md": null });
    expect(await since(repository)).toEqual([`x.md missing-note ${target}`]);
  });

  it("tells of a link by an alias, an address or a name in NFD that its note has no more", async () => {
    const repository = gitFolder({
      "notes/x.md": "[[비]] [x](/c/) [y](나/나.md) [z](없음.md)\n",
      "notes/b.md": "---\naliases: [비]\npermalink: /c/\n---\n# 나\n",
      [`notes/${"나/나".normalize("NFD")}.md`]: "# 나\n",
    });
    repository.write({ "notes/b.md": "# 나\n", [`notes/${"나/나".normalize("NFD")}.md`]: null });
    expect(await since(repository)).toEqual(["비", "/c/", "나/나.md"].map((target) => `x.md missing-note ${target}`));
  });

  it("tells of a link in a diagram's file", async () => {
    const repository = gitFolder({
      "notes/x.md": "![x](d.mmd)\n",
      "notes/d.mmd": 'flowchart LR\n  a --> b\n  click a "b.md"\n  click b "없음.md"\n',
      "notes/b.md": "# 나\n",
    });
    expect(await since(repository)).toEqual([]);
    repository.write({ "notes/b.md": null });
    expect(await since(repository)).toEqual(["d.mmd missing-note b.md"]);
  });

  it("takes a file that is not read for no note that was there", async () => {
    const repository = gitFolder({ "notes/x.md": "[x](.github/b.md)\n", "notes/.github/b.md": "# 나\n" });
    repository.write({ "notes/.github/b.md": "# 다\n" });
    expect(await since(repository)).toEqual([]);
    repository.write({ "notes/.github/b.md": null });
    expect(await since(repository)).toEqual([]);
  });

  it("leaves out what others did on the branch since it was left", async () => {
    const repository = gitFolder(files);
    repository.git("switch", "-q", "-c", "topic");
    repository.commit({ "notes/new.md": "[a](없음.md)\n" });
    repository.git("switch", "-q", "main");
    repository.commit({ "notes/old.md": "[a](오래전부터-없음.md)\n" });
    repository.git("switch", "-q", "topic");
    expect(await since(repository, "main")).toEqual(["new.md missing-note 없음.md"]);
  });

  it("looks at the same files in a hook of a linked worktree, where git is told its folder", async () => {
    const repository = gitFolder(files);
    repository.write({ "notes/c.md": "[a](없음.md)\n" });
    vi.stubEnv("GIT_DIR", join(repository.path, ".git"));
    expect(await since(repository)).toEqual(["c.md missing-note 없음.md"]);
  });

  it("fixes in that scope alone", async () => {
    const repository = gitFolder({ "notes/a.md": "[x](B.md)\n", "notes/b.md": "# 나\n", "notes/c.md": "[x](B.md)\n" });
    repository.write({ "notes/c.md": "[x](B.md)\n\n.\n" });
    await runCli(repository.path, ["check", "--since", "HEAD", "--fix", "--no-cache"]);
    expect(repository.git("diff", "--name-only")).toBe("notes/c.md\n");
    expect(repository.git("diff")).toContain("+[x](b.md)");
  });

  it.each(["없는-가지", "--output=x", "HEAD~9"])("refuses the ref %s", async (ref) => {
    const repository = gitFolder(files);
    const { code, err } = await runCli(repository.path, ["check", `--since=${ref}`, "--no-cache", "--lang", "en"], {
      lang: "en",
    });
    expect(code).toBe(2);
    expect(err).toContain(`Git does not know '${ref}'.`);
  });

  it("needs a repository", async () => {
    const { code, err } = await runCli(tempFolder(files), ["check", "--since", "HEAD", "--no-cache"]);
    expect(code).toBe(2);
    expect(err).toContain("Git 저장소로 읽을 수 없어서");
  });
});
