import { relative } from "node:path";
import type { Report } from "../report/report.ts";
import type { Context } from "./context.ts";

/** Where an Actions run has the notes (absolute path of their folder): in its checkout, whatever folder the step works in, and at which commit. Empty elsewhere. */
export function actionsRun(env: Context["env"], notes: string): Pick<Report, "inRepository" | "blob"> {
  const { GITHUB_WORKSPACE: workspace, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = env;
  if (env["GITHUB_ACTIONS"] !== "true" || !workspace) return {};
  const inRepository = relative(workspace, notes).replaceAll("\\", "/");
  if (inRepository.startsWith("..")) return {};
  if (!repository || !commit) return { inRepository };
  const server = env["GITHUB_SERVER_URL"] || "https://github.com";
  return { inRepository, blob: `${server}/${repository}/blob/${commit}/` };
}
