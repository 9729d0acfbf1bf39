/** Fragments that name no element: routes, search text, times, pages, lines, comments that a script loads. */
const elsewhere: readonly RegExp[] = [
  /^$/,
  /^top$/i,
  /^[/!?]/,
  /^:~:/,
  /=/,
  /^L\d+(C\d+)?([-,:]L?\d+(C\d+)?)*$/,
  /^(lines?|line|n)-?\d+([-:]\d+)?$/i,
  /^svgView\(/,
  /^(issue|pullrequestreview|discussion|commit|note|event|comment)[a-z]*[-_]r?\d+$/,
  /^discussion_r\d+$/,
  /^diff-[0-9a-f]+/,
];

/** Tabs that code hosts open by script. */
const codeHosts = /(^|\.)(github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com)$/;
const codeTabs = /^(readme|readme-ov-file|files|repository)$/i;

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
  if (codeHosts.test(url.hostname) && codeTabs.test(element)) return [];
  const ids = new Set<string>();
  for (const text of [element, decoded(element)]) {
    for (const form of [text, text.normalize("NFC"), text.normalize("NFD")]) {
      ids.add(form);
      // GitHub prefixes the ids of what users wrote, and its script undoes it in links.
      ids.add(form.startsWith("user-content-") ? form.slice("user-content-".length) : `user-content-${form}`);
    }
  }
  return [...ids];
}
