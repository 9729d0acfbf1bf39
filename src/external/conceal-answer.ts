import type { ExternalAnswer } from "../model/external-answer.ts";
import { hideSecrets } from "../text/hide-secrets.ts";

/** An answer fit for a file that may be committed. An address that a server made up with a token in it leads nowhere without. */
export function concealAnswer(answer: ExternalAnswer): ExternalAnswer {
  const { finalUrl, permanent, ...rest } = { ...answer, url: hideSecrets(answer.url) };
  if (finalUrl === undefined || hideSecrets(finalUrl) !== finalUrl) return rest;
  return { ...rest, finalUrl, ...(permanent === undefined ? {} : { permanent }) };
}
