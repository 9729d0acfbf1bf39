import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { attributeLines } from "./attribute-lines.ts";
import { backtickRule } from "./backtick-rule.ts";
import { blockIds } from "./block-ids.ts";
import { callouts } from "./callouts.ts";
import { codeRules } from "./code-rules.ts";
import { commentRules } from "./comment-rules.ts";
import { emailRule } from "./email-rule.ts";
import { embedBlocks } from "./embed-blocks.ts";
import { escapeRule } from "./escape-rule.ts";
import { footnotes } from "./footnotes.ts";
import { highlightJs } from "./highlighter.ts";
import { markRule } from "./mark-rule.ts";
import { mathRules } from "./math-rules.ts";
import { renderMath } from "./render-math.ts";
import { shikiHighlighter } from "./shiki-highlighter.ts";
import { strayStrikethrough } from "./stray-strikethrough.ts";
import { tagRule } from "./tag-rule.ts";
import { taskLists } from "./task-lists.ts";
import { autolinkRule } from "./autolink-rule.ts";
import { bareUrlRule } from "./bare-url-rule.ts";
import { definitionLists } from "./definition-lists.ts";
import { definitionRule } from "./definition-rule.ts";
import { headingIds } from "./heading-ids.ts";
import { htmlRules } from "./html-rules.ts";
import { inlineRule } from "./inline-rule.ts";
import { lazyLines } from "./lazy-lines.ts";
import { linkRule } from "./link-rule.ts";
import type { MarkdownOptions } from "./markdown-options.ts";
import { renderRules } from "./render-rules.ts";
import { tableRows } from "./table-rows.ts";
import { textRule } from "./text-rule.ts";
import { wikilinkRule } from "./wikilink-rule.ts";

type Plugin = (md: MarkdownIt) => void;

/** All that is added to markdown-it, in this order. */
function plugins(options: MarkdownOptions): readonly Plugin[] {
  return [
    cjkFriendly,
    definitionLists,
    lazyLines,
    tableRows,
    inlineRule,
    textRule,
    escapeRule,
    backtickRule,
    linkRule,
    wikilinkRule,
    autolinkRule,
    bareUrlRule,
    emailRule,
    definitionRule,
    htmlRules,
    headingIds,
    footnotes,
    embedBlocks,
    commentRules,
    attributeLines,
    blockIds,
    callouts,
    taskLists,
    strayStrikethrough,
    markRule,
    tagRule,
    ...(options.math ? [mathRules, renderMath] : []),
    codeRules(options.highlighter === "shiki" ? shikiHighlighter() : highlightJs()),
    renderRules,
  ];
}

/** Makes the only markdown-it of the project. Its rules need a `ParseEnv`; `createParser` is the way in. */
export function createMarkdown(options: MarkdownOptions): MarkdownIt {
  const md = new MarkdownIt({ html: options.html !== "off", linkify: true, typographer: false, breaks: false });
  // Addresses stay as written: the graph decides what they mean and whether they are safe.
  md.normalizeLink = (address) => address;
  md.validateLink = () => true;
  md.core.ruler.disable(["normalize", "text_join"]);
  for (const plugin of plugins(options)) plugin(md);
  return md;
}
