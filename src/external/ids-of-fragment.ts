import { encodeFragment } from "../text/percent.ts";

/** Fragments that name no element: routes, search text, times, pages, lines, comments that a script loads, what is in an editor. */
const elsewhere: readonly RegExp[] = [
  /^$/,
  /^top$/i,
  /^[!?]|\//,
  /^:~:/,
  /=/,
  /^L\d+(C\d+)?([-,:]L?\d+(C\d+)?)*$/,
  /^(lines?|line|n)-?\d+([-:]\d+)?$/i,
  /^\d+-\d+$/,
  /^file-.+-L\d+-L?\d+$/,
  /^svgView\(/,
  /^(issue|pullrequestreview|discussion|commit|note|event|comment)[a-z]*[-_]r?\d+$/,
  /^comment\d+(_\d+)?$/,
  /^discussion_r\d+$/,
  /^diff-[0-9a-f]+/,
  /^(?=.*[A-Z])(?=.*\d)[\w+:-]{128,}$/,
];

const codeHosts = /(^|\.)(github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com)$/;
/** Tabs and marks that code hosts open by script. */
const codeTabs = /^(readme|readme-ov-file|files|repository|r\d+|ref-.*|commits-pushed-.*)$/i;
/** Their pages that are made by script: talk, changes, runs. */
const madeByScript = (url: URL): boolean =>
  url.pathname.includes("/-/") ||
  url.hostname === "bitbucket.org" ||
  (url.hostname === "github.com" &&
    /^\/[^/]+\/[^/]+\/(issues|pull|discussions|actions|commits?|compare|projects|releases)(\/|$)/.test(url.pathname));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The ids that would satisfy a fragment (without `#`, as written), likeliest first; empty where there is nothing to look for. */
export function idsOfFragment(fragment: string, url: URL): readonly string[] {
  const [element = ""] = fragment.split(":~:", 1);
  if (elsewhere.some((pattern) => pattern.test(element) || pattern.test(decoded(element)))) return [];
  const codeHost = codeHosts.test(url.hostname);
  if ((codeHost && codeTabs.test(element)) || madeByScript(url)) return [];
  const ids = new Set<string>();
  // Code hosts find a heading whatever the case of the fragment.
  const lower = codeHost ? [decoded(element).toLowerCase()] : [];
  for (const text of [element, decoded(element), ...lower]) {
    for (const form of [text, text.normalize("NFC"), text.normalize("NFD")]) {
      ids.add(form);
      // GitHub prefixes the ids of what users wrote, and its script undoes it in links.
      ids.add(form.startsWith("user-content-") ? form.slice("user-content-".length) : `user-content-${form}`);
    }
  }
  // What a browser made of the fragment in the URL.
  ids.add(encodeFragment(decoded(element)));
  return [...ids];
}
