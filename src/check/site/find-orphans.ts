/** Pages that readers reach without a link: the home page, the lost page, files by which search engines know an owner. */
const REACHED =
  /^(?:index|404|500)\.html?$|^(?:404|500)\/index\.html?$|^(?:google|naver|yandex_|baidu_verify|pinterest-)[\w-]*\.html?$/;

/** Listed pages to which no other page of the site links. */
export function findOrphans(listed: readonly string[], linked: ReadonlySet<string>): string[] {
  return listed.filter((page) => !linked.has(page) && !REACHED.test(page));
}
