import { describe, expect, it } from "vitest";
import { pagesDefaults } from "../../src/cli/pages-defaults.ts";

const run = {
  GITHUB_ACTIONS: "true",
  GITHUB_REPOSITORY: "kim/notes",
  GITHUB_WORKSPACE: "/home/runner/work/notes",
  GITHUB_REF_NAME: "feature/새 글",
  GITHUB_REF_TYPE: "branch",
};

describe("what an Actions run tells", () => {
  it.each([
    ["/home/runner/work/notes/docs", "https://github.com/kim/notes/edit/feature/%EC%83%88%20%EA%B8%80/docs/"],
    ["/home/runner/work/notes", "https://github.com/kim/notes/edit/feature/%EC%83%88%20%EA%B8%80/"],
    ["/home/runner/work/elsewhere", undefined],
    [undefined, undefined],
  ])("notes in %s are edited at %s", (folder, editUrl) => {
    expect(pagesDefaults(run, folder)["editUrl"]).toBe(editUrl);
  });

  it("has nothing to edit at a tag, and tells nothing elsewhere", () => {
    expect(pagesDefaults({ ...run, GITHUB_REF_TYPE: "tag" }, run.GITHUB_WORKSPACE)).toEqual({
      siteUrl: "https://kim.github.io",
      base: "/notes/",
    });
    expect(pagesDefaults({ ...run, GITHUB_ACTIONS: undefined }, run.GITHUB_WORKSPACE)).toEqual({});
  });
});
