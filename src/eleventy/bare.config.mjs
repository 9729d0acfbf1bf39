/** Keeps Eleventy from picking up a configuration file that happens to lie in the working folder. JavaScript, for Eleventy itself loads it. */
export default function bare() {
  return { markdownTemplateEngine: false, htmlTemplateEngine: false, dataTemplateEngine: false };
}
