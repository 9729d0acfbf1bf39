/** Where GitHub Pages will serve the repository that an Actions run builds: `owner.github.io` at the root, others below their name. Empty elsewhere. */
export function pagesDefaults(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const [owner, name] = (env["GITHUB_REPOSITORY"] ?? "").split("/", 2);
  if (env["GITHUB_ACTIONS"] !== "true" || !owner || !name) return {};
  const host = `${owner.toLowerCase()}.github.io`;
  return {
    siteUrl: `https://${host}`,
    base: name.toLowerCase() === host ? "/" : `/${name}/`,
    editUrl: `${env["GITHUB_SERVER_URL"] ?? "https://github.com"}/${owner}/${name}/edit/${env["GITHUB_REF_NAME"] ?? "main"}/notes/`,
  };
}
