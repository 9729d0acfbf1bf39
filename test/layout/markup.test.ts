import { describe, expect, it } from "vitest";
import { markup, nothing, raw, type HtmlValue } from "../../_includes/markup.ts";

describe("markup", () => {
  it.each<[string, HtmlValue, string]>([
    ["escapes text", `<a href="x">&'`, "&lt;a href=&quot;x&quot;&gt;&amp;&#39;"],
    ["keeps Hangul", "컨테이너", "컨테이너"],
    ["keeps what is marked raw", raw("<b>굵게</b>"), "<b>굵게</b>"],
    ["escapes inside nested templates once", markup`<i>${"<"}</i>`, "<i>&lt;</i>"],
    ["joins arrays, nested ones too", ["<", [markup`<br>`, 3]], "&lt;<br>3"],
    ["writes numbers, zero included", 0, "0"],
    ["writes nothing for false", false, ""],
    ["writes nothing for undefined", undefined, ""],
    ["writes nothing for nothing", nothing, ""],
  ])("%s", (_name, value, written) => {
    expect(markup`${value}`.value).toBe(written);
  });

  it("keeps what stands around the values", () => {
    expect(markup`<p class="${"a"}">${"b"}</p>`.value).toBe('<p class="a">b</p>');
  });
});
