import { particle } from "../../text/particle.ts";
import { factsOf } from "./facts-of.ts";
import type { MessageTable } from "./message-table.ts";
import { readable } from "./readable.ts";

const quote = (text: string): string => `“${readable(text)}”`;
const reasonAfter = (lead: string, reason: string): string => (reason === "" ? "" : `${lead}${readable(reason)}`);

/** Sentences about diagrams in Korean. */
export const diagramKo = {
  "diagram-syntax": (found) => {
    const facts = factsOf(found);
    const [got, expected] = [facts.text("got"), facts.list("expected")];
    const met =
      got === ""
        ? reasonAfter(": ", facts.text("reason"))
        : `: ${quote(got)}${particle(got, "이/가")} 올 자리가 아닙니다`;
    const wanted = expected.length === 0 ? "" : `. 올 수 있는 것: ${expected.slice(0, 6).map(readable).join(", ")}`;
    return `다이어그램 문법이 틀려 그릴 수 없습니다${met}${wanted}`;
  },
  "diagram-unsupported": (found) => {
    const facts = factsOf(found);
    const type = facts.text("type") || found.target;
    const what = type === "" ? "이 다이어그램은" : `${quote(type)} 다이어그램은`;
    return `${what} 그릴 수 없어 원문을 보여 줍니다${reasonAfter(": ", facts.text("reason"))}`;
  },
  "diagram-limit": (found) =>
    `다이어그램을 그리다가 한도를 넘어 멈췄습니다${reasonAfter(": ", factsOf(found).text("reason"))}. 더 작게 나누세요.`,
  "diagram-unsafe": (found) => {
    const what = found.target === "" ? "안전하지 않은 부분" : `안전하지 않은 ${quote(found.target)}`;
    return `다이어그램에서 ${what}${particle(found.target === "" ? "부분" : readable(found.target), "을/를")} 뺐습니다${reasonAfter(": ", factsOf(found).text("reason"))}`;
  },
  "diagram-data": (found) =>
    `다이어그램의 값이 이상합니다${found.target === "" ? "" : ` ${quote(found.target)}`}${reasonAfter(": ", factsOf(found).text("reason"))}`,
  "diagram-text": (found) =>
    `다이어그램 문법이 받지 못하는 글자입니다${found.target === "" ? "" : ` ${quote(found.target)}`}${reasonAfter(": ", factsOf(found).text("reason"))}. 큰따옴표로 감싸세요.`,
} as const satisfies Partial<MessageTable["sentences"]>;
