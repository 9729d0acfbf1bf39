import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gitFolder } from "../support/git-folder.ts";
import { runCli } from "../support/run-cli.ts";

const docker = "# 도커\n\n컨테이너를 만들고 지우는 명령을 모았습니다.\n\n## 실행\n\n`docker run`으로 실행합니다.\n";
const kube = "# 쿠버네티스\n\n여러 기계에 컨테이너를 나누어 놓습니다.\n\n## 파드\n\n가장 작은 단위입니다.\n";
const links = "[a](docker.md) [b](docker.md#실행) ![[docker]] [[docker|이름]] <a href='docker.md'>c</a>\n";

async function fixed(folder: string): Promise<string> {
  await runCli(folder, ["check", "--fix", "--no-cache"]);
  return readFileSync(join(folder, "notes/index.md"), "utf8");
}

describe("links to notes that were renamed", () => {
  it("follows renames in history, one after the other", async () => {
    const { path, git, commit } = gitFolder({ "notes/index.md": links, "notes/docker.md": docker });
    git("mv", "notes/docker.md", "notes/컨테이너.md");
    commit();
    git("mv", "notes/컨테이너.md", "notes/docker-도커.md");
    commit();
    expect(await fixed(path)).toBe(
      "[a](docker-도커.md) [b](docker-도커.md#실행) ![[docker-도커]] [[docker-도커|이름]] <a href='docker-도커.md'>c</a>\n",
    );
  });

  it("sees a rename that is not committed, staged or not", async () => {
    const { path, write } = gitFolder({ "notes/index.md": links, "notes/docker.md": docker, "notes/kube.md": kube });
    write({ "notes/docker.md": null, "notes/새 이름.md": `${docker}\n한 줄 더.\n` });
    expect(await fixed(path)).toBe(
      "[a](새%20이름.md) [b](새%20이름.md#실행) ![[새 이름]] [[새 이름|이름]] <a href='새%20이름.md'>c</a>\n",
    );
  });

  it("finds by its text a note that was deleted in one commit and came back in another", async () => {
    const { path, commit } = gitFolder({ "notes/index.md": links, "notes/docker.md": docker, "notes/kube.md": kube });
    commit({ "notes/docker.md": null });
    commit({ "notes/다시.md": docker.replace("모았습니다", "적었습니다") });
    expect(await fixed(path)).toContain("[a](다시.md)");
  });

  it("leaves a link alone whose note is gone, or has two heirs", async () => {
    const { path, commit } = gitFolder({ "notes/index.md": links, "notes/docker.md": docker, "notes/kube.md": kube });
    commit({ "notes/docker.md": null });
    expect(await fixed(path)).toBe(links);
    commit({ "notes/x.md": docker, "notes/y.md": docker });
    expect(await fixed(path)).toBe(links);
  });

  it("does not take a newer note of the old name for the renamed one", async () => {
    const { path, git, commit } = gitFolder({ "notes/index.md": "[a](docker.md)\n", "notes/docker.md": docker });
    git("mv", "notes/docker.md", "notes/b.md");
    commit({ "notes/docker.md": kube });
    expect(await fixed(path)).toBe("[a](docker.md)\n");
  });

  it("follows a renamed picture", async () => {
    const picture = "<svg>\n  <path d='M0 0 L10 10 L20 5 L30 30'/>\n  <text>그림 하나</text>\n</svg>\n";
    const { path, git, commit } = gitFolder({ "notes/index.md": "![x](img/a.svg)\n", "notes/img/a.svg": picture });
    git("mv", "notes/img", "notes/그림");
    commit();
    expect(await fixed(path)).toBe("![x](그림/a.svg)\n");
  });

  it("keeps to the folder in which /x is looked up", async () => {
    const { path, git, commit } = gitFolder({
      "notes/index.md": "[[/a/docker]] [x](/a/docker.md) [[/a/docker.md#실행]]\n",
      "notes/_wiki/a/docker.md": docker,
    });
    git("mv", "notes/_wiki/a/docker.md", "notes/_wiki/a/도커.md");
    commit();
    await runCli(path, ["check", "--fix", "--root", "_wiki", "--no-cache"]);
    expect(readFileSync(join(path, "notes/index.md"), "utf8")).toBe(
      "[[/a/도커]] [x](/a/도커.md) [[/a/도커.md#실행]]\n",
    );
  });

  it("works from a folder below the repository's root, and without a repository", async () => {
    const { path, git, commit } = gitFolder({ "x/notes/index.md": links, "x/notes/docker.md": docker });
    git("mv", "x/notes/docker.md", "x/notes/b.md");
    commit();
    await runCli(join(path, "x"), ["check", "--fix", "--no-cache"]);
    expect(readFileSync(join(path, "x/notes/index.md"), "utf8")).toContain("[a](b.md)");
  });
});

describe("--fix=dry", () => {
  it("prints a diff that git applies, to the same end as --fix", async () => {
    const note = `\uFEFF# 처음\r\n\r\n${"글\r\n".repeat(9)}[a](Docker.md)\r\n${"글\r\n".repeat(9)}[b](Docker.md)`;
    const files = {
      "notes/한 글.md": note,
      "notes/docker.md": docker,
      "notes/z.md": "[c](DOCKER.md)\n\n[d](docker.md)\n",
    };
    const { path, git, write } = gitFolder(files);
    const { out } = await runCli(path, ["check", "--fix=dry", "--no-cache"]);
    expect(out).toMatchInlineSnapshot(`
      "--- a/notes/z.md
      +++ b/notes/z.md
      @@ -1,3 +1,3 @@
      -[c](DOCKER.md)
      +[c](docker.md)
       
       [d](docker.md)
      --- a/notes/한 글.md	
      +++ b/notes/한 글.md	
      @@ -9,7 +9,7 @@
       글
       글
       글
      -[a](Docker.md)
      +[a](docker.md)
       글
       글
       글
      @@ -19,4 +19,4 @@
       글
       글
       글
      -[b](Docker.md)
      \\ No newline at end of file
      +[b](docker.md)
      \\ No newline at end of file
      "
    `);
    write({ "fix.diff": out });
    git("apply", "fix.diff");
    const applied = ["notes/한 글.md", "notes/z.md"].map((name) => readFileSync(join(path, name), "utf8"));
    write(files);
    await runCli(path, ["check", "--fix", "--no-cache"]);
    expect(["notes/한 글.md", "notes/z.md"].map((name) => readFileSync(join(path, name), "utf8"))).toEqual(applied);
  });
});
