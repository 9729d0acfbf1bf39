import { findNeedle, type Needle } from "./find-ranges.ts";
import { foldText } from "./fold-text.ts";
import { judgeUnit, squeeze } from "./judge-unit.ts";
import type { OpenIndex } from "./open-index.ts";
import type { Query } from "./parse-query.ts";
import type { Candidate } from "./rank-notes.ts";
import type { UnitFile } from "./search-entry.ts";
import type { SearchReason, SearchResult } from "./search-result.ts";

/** Notes that are looked through at most to find those that hold a phrase. */
const mostPhraseNotes = 60;

function holdsPhrases({ title, sections }: UnitFile, phrases: readonly string[]): boolean {
  if (phrases.length === 0) return true;
  const text = [title, ...sections.flatMap(([heading, , text]) => [heading, text])].join("\n");
  const folded = foldText(text).replace(/\s+/g, " ");
  return phrases.every((phrase) => folded.includes(phrase));
}

function toNeedles(query: Query, { forms }: Candidate): Needle[] {
  return query.words.map(({ stem, kind }, index) => {
    const form = forms[index]?.form;
    return {
      text: form?.text ?? stem,
      initials: form === undefined ? kind === "initials" : form.reason === "choseong",
    };
  });
}

function toResult(query: Query, candidate: Candidate, unit: UnitFile): SearchResult {
  const needles = toNeedles(query, candidate);
  const typed = query.words.map(({ text }, index) =>
    candidate.forms[index]?.form.reason === "" ? text : (needles[index]?.text ?? ""),
  );
  const queries = [squeeze(typed.join("")), squeeze(needles.map(({ text }) => text).join(""))];
  const judgement = judgeUnit(unit, needles, [...new Set(queries)]);
  const other = candidate.forms.find((hits) => hits !== undefined && hits.form.reason !== "")?.form;
  let reason: SearchReason = other?.reason ?? "";
  if (reason === "") {
    if (judgement.alias) reason = "alias";
    else if (!judgement.visible && judgement.tagged) reason = "tag";
    else if (!judgement.visible && needles.some((needle) => findNeedle(unit.path, needle).length > 0)) reason = "path";
  }
  return {
    path: unit.path,
    url: unit.url,
    title: unit.title,
    ...judgement.view,
    score: Math.round(candidate.score * judgement.factor * 1000) / 1000,
    reason,
    found: other === undefined || other.reason === "choseong" ? "" : other.text,
  };
}

/** The first of a note's units that holds the phrases. */
async function findUnit(
  index: OpenIndex,
  units: readonly number[],
  phrases: readonly string[],
): Promise<UnitFile | undefined> {
  for (const number of units) {
    const unit = await index.unit(number);
    if (holdsPhrases(unit, phrases)) return unit;
  }
  return undefined;
}

/** Reads the texts of the best candidates, weighs them by what they really say, and makes the results. */
export async function readCandidates(
  index: OpenIndex,
  query: Query,
  candidates: readonly Candidate[],
  limit: number,
): Promise<SearchResult[]> {
  const results: SearchResult[] = [];
  const most = query.phrases.length > 0 ? mostPhraseNotes : limit;
  for (let from = 0; from < Math.min(most, candidates.length) && results.length < limit; from += limit) {
    const batch = candidates.slice(from, from + limit);
    const units = await Promise.all(batch.map(async ({ units }) => findUnit(index, units, query.phrases)));
    for (const [place, candidate] of batch.entries()) {
      const unit = units[place];
      if (unit !== undefined) results.push(toResult(query, candidate, unit));
    }
  }
  return results.sort((one, two) => two.score - one.score).slice(0, limit);
}
