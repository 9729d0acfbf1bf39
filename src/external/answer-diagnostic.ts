import type { Diagnostic, DiagnosticCode, DiagnosticData } from "../model/diagnostic.ts";
import { diagnosticCodes } from "../model/diagnostic.ts";
import type { ExternalAnswer } from "../model/external-answer.ts";

/** How long a link may be dead before it is an error, and what time it is, in milliseconds. */
export interface Grace {
  readonly grace: number;
  readonly now: number;
}

const codes = { dead: "dead-link", unknown: "unknown-link", "broken-fragment": "broken-fragment" } as const;

/** The finding about one link with this answer; `undefined` where there is nothing to say. Within the grace a dead link is a warning. */
export function answerDiagnostic(
  answer: ExternalAnswer,
  { path, position, target }: Pick<Diagnostic, "path" | "position" | "target">,
  { grace, now }: Grace,
): Diagnostic | undefined {
  const { status, httpStatus, reason, detail, failingSince, archived, secure } = answer;
  const finalUrl = answer.finalUrl ?? secure;
  const moved = status === "alive" && finalUrl !== undefined && (answer.permanent === true || secure !== undefined);
  if (status === "skipped" || (status === "alive" && !moved)) return undefined;
  const code: DiagnosticCode = status === "alive" ? "redirected" : codes[status];
  const young = status === "dead" && failingSince !== undefined && now - Date.parse(failingSince) < grace;
  const suggestion = moved ? finalUrl : archived;
  const data: DiagnosticData = {
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...(reason === undefined ? {} : { reason }),
    ...(detail === undefined ? {} : { detail }),
    ...(finalUrl === undefined ? {} : { finalUrl }),
    ...(secure === undefined ? {} : { secure }),
    ...(failingSince === undefined ? {} : { failingSince }),
    ...(status === "broken-fragment" ? { fragment: answer.url.slice(answer.url.indexOf("#") + 1) } : {}),
  };
  return {
    code,
    severity: young ? "warning" : diagnosticCodes[code],
    path,
    position,
    target,
    ...(suggestion === undefined ? {} : { suggestion }),
    data,
  };
}
