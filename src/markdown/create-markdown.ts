import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { autolinkRule } from "./autolink-rule.ts";
import { bareUrlRule } from "./bare-url-rule.ts";
import { definitionRule } from "./definition-rule.ts";
import { headingIds } from "./heading-ids.ts";
import { htmlRules } from "./html-rules.ts";
import { inlineRule } from "./inline-rule.ts";
import { linkRule } from "./link-rule.ts";
import type { MarkdownOptions } from "./markdown-options.ts";
import { renderRules } from "./render-rules.ts";
import { tableRows } from "./table-rows.ts";
import { textRule } from "./text-rule.ts";
import { wikilinkRule } from "./wikilink-rule.ts";

type Plugin = (md: MarkdownIt, options: MarkdownOptions) => void;

/** All that is added to markdown-it, in this order. */
const plugins: readonly Plugin[] = [
  cjkFriendly,
  tableRows,
  inlineRule,
  textRule,
  linkRule,
  wikilinkRule,
  autolinkRule,
  bareUrlRule,
  definitionRule,
  htmlRules,
  headingIds,
  renderRules,
];

/** Makes the only markdown-it of the project. Its rules need a `ParseEnv`; `createParser` is the way in. */
export function createMarkdown(options: MarkdownOptions): MarkdownIt {
  const md = new MarkdownIt({ html: options.html !== "off", linkify: true, typographer: false, breaks: false });
  // Addresses stay as written: the graph decides what they mean and whether they are safe.
  md.normalizeLink = (address) => address;
  md.validateLink = () => true;
  md.core.ruler.disable(["normalize", "text_join"]);
  for (const plugin of plugins) plugin(md, options);
  return md;
}
