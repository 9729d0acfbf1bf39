import { foldText } from "./fold-text.ts";
import { readRuns } from "./read-runs.ts";
import { cutWord } from "./split-word.ts";

/** The further terms of a title or heading: pairs across spaces, single syllables, neighbouring words joined. NFC. */
export function readJoinedTerms(text: string): string[] {
  const terms: string[] = [];
  let hangul = "";
  let word = "";
  for (const run of readRuns(text)) {
    if (run.kind === "hangul") {
      if (run.text.length > 1) addEach(terms, run.text);
      if (hangul !== "") terms.push(hangul + run.text.charAt(0));
      hangul = run.text.slice(-1);
      word = "";
    } else if (run.kind === "word") {
      const folded = foldText(run.text);
      if (word !== "") terms.push(cutWord(word + folded));
      word = folded;
      hangul = "";
    } else {
      if ([...run.text].length > 1) addEach(terms, run.text);
      hangul = word = "";
    }
  }
  return terms;
}

/** Not all at once: a call takes only so many arguments, and a stranger's heading may be longer. */
function addEach(terms: string[], text: string): void {
  for (const character of text) terms.push(character);
}
