/** Keeps Eleventy from picking up a configuration file that happens to lie in the working folder. */
export default function bare(): object {
  return { markdownTemplateEngine: false, htmlTemplateEngine: false, dataTemplateEngine: false };
}
