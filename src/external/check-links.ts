import type { Diagnostic } from "../model/diagnostic.ts";
import type { ExternalAnswer, ExternalStatus } from "../model/external-answer.ts";
import { answerDiagnostic } from "./answer-diagnostic.ts";
import { checkExternal } from "./check-external.ts";
import { countAnswers } from "./count-answers.ts";
import type { ExternalOptions } from "./external-options.ts";

/** An external link where it stands; `url` with its fragment, as written. */
export interface PlacedLink extends Pick<Diagnostic, "path" | "position" | "target"> {
  readonly url: string;
}

/** The answers by URL, what they mean for each link (in the links' order), and how many there are of each status. */
export interface CheckedLinks {
  readonly answers: ReadonlyMap<string, ExternalAnswer>;
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Readonly<Record<ExternalStatus, number>>;
}

/** Asks every link's URL once and turns the answers into findings; `grace` in milliseconds. */
export async function checkLinks(
  links: readonly PlacedLink[],
  options: ExternalOptions,
  grace: number,
): Promise<CheckedLinks> {
  const answers = await checkExternal(new Set(links.map(({ url }) => url)), options);
  const now = options.clock.now();
  const diagnostics = links.flatMap((link) => {
    const answer = answers.get(link.url);
    const found = answer === undefined ? undefined : answerDiagnostic(answer, link, { grace, now });
    return found === undefined ? [] : [found];
  });
  return { answers, diagnostics, counts: countAnswers(answers.values()) };
}
