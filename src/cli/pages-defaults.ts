import { relative } from "node:path";
import { encodePath } from "../text/percent.ts";

/**
 * Where GitHub Pages will serve the repository that an Actions run builds (`owner.github.io` at the root, others below their name), and
 * where its notes (absolute path of their folder) are edited. Empty elsewhere; at a tag there is nothing to edit.
 */
export function pagesDefaults(
  env: Readonly<Record<string, string | undefined>>,
  notes: string | undefined,
): Record<string, string> {
  const [owner, name] = (env["GITHUB_REPOSITORY"] ?? "").split("/", 2);
  if (env["GITHUB_ACTIONS"] !== "true" || !owner || !name) return {};
  const host = `${owner.toLowerCase()}.github.io`;
  const folder = notes === undefined ? ".." : relative(env["GITHUB_WORKSPACE"] ?? "", notes).replaceAll("\\", "/");
  const branch = env["GITHUB_REF_TYPE"] === "tag" ? undefined : env["GITHUB_HEAD_REF"] || env["GITHUB_REF_NAME"];
  const repository = `${env["GITHUB_SERVER_URL"] || "https://github.com"}/${owner}/${name}`;
  return {
    siteUrl: `https://${host}`,
    base: name.toLowerCase() === host ? "/" : `/${name}/`,
    ...(branch && !folder.startsWith("..")
      ? { editUrl: `${repository}/edit/${encodePath(branch)}/${folder === "" ? "" : `${encodePath(folder)}/`}` }
      : {}),
  };
}
