import type { CDPSession } from "playwright-core";

/** Types as a Korean input method does: each state of the syllable replaces the one before, then is committed. */
export async function compose(typist: CDPSession, ...states: readonly string[]): Promise<void> {
  for (const text of states) {
    await typist.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
}
