import { particle } from "../../text/particle.ts";
import type { ParticlePair } from "../../text/particle.ts";
import { factsOf } from "./facts-of.ts";
import type { MessageTable } from "./message-table.ts";
import { readable } from "./readable.ts";
import { wordTable } from "./word-table.ts";

const quote = (text: string): string => `“${readable(text)}”`;
const quoteWith = (text: string, pair: ParticlePair): string => `${quote(text)}${particle(readable(text), pair)}`;
const reasonAfter = (lead: string, reason: string): string => (reason === "" ? "" : `${lead}${readable(reason)}`);

/** What is wrong with a value, from the short form in which the checks give it. */
function valueReason(reason: string): string {
  if (reason === "after") return "그런 이름의 작업이 없습니다";
  if (/^[YMDHmsS:/. -]{6,}$/.test(reason)) return `달력에 없는 날짜입니다(${reason})`;
  if (/^\S+ > \S+$/.test(reason)) return "끝이 시작보다 앞섭니다";
  if (reason.startsWith("ms, s")) return `단위는 ${reason} 가운데 하나여야 합니다`;
  if (reason === "-->") return "화살표 뒤에 이름이 없습니다";
  if (reason === "0") return "축이나 사분면의 이름이 빠졌습니다";
  if (reason === "1–5") return "점수는 1부터 5까지입니다";
  const [, met, wanted] = /^(\d+) ≠ (\d+)$/.exec(reason) ?? [];
  return met === undefined ? readable(reason) : `값이 ${wanted}개여야 하는데 ${met}개입니다`;
}

function limitReason(reason: string): string {
  const [, amount, unit] = /^([\d.]+) (s|MB)$/.exec(reason) ?? [];
  if (amount !== undefined) return unit === "s" ? `${amount}초가 지나` : `메모리를 ${amount} MB 넘게 써`;
  const [, met, most] = /^(\d+) > (\d+)$/.exec(reason) ?? [];
  return met === undefined ? "한도를 넘어" : `${most}자까지인데 ${met}자라`;
}

const unsafeParts = wordTable({
  config: "설정",
  callback: "함수 호출",
  img: "바깥 그림",
  HTML: "HTML",
});

/** Sentences about diagrams in Korean. */
export const diagramKo = {
  "diagram-syntax": (found) => {
    const facts = factsOf(found);
    const [got, expected] = [facts.text("got"), facts.list("expected")];
    const met =
      got === "" ? reasonAfter(": ", facts.text("reason")) : `: ${quoteWith(got, "이/가")} 올 자리가 아닙니다`;
    const wanted = expected.length === 0 ? "" : `. 올 수 있는 것: ${expected.slice(0, 6).map(readable).join(", ")}`;
    return `다이어그램 문법이 틀려 그릴 수 없습니다${met}${wanted}`;
  },
  "diagram-unsupported": (found) => {
    const facts = factsOf(found);
    const type = facts.text("type") || found.target;
    const what = type === "" ? "이 다이어그램은" : `${quote(type)} 다이어그램은`;
    return `${what} 그릴 수 없어 원본을 보여 줍니다${reasonAfter(": ", facts.text("reason"))}`;
  },
  "diagram-limit": (found) => {
    const reason = factsOf(found).text("reason");
    const known = limitReason(reason);
    const rest = known === "한도를 넘어" ? reasonAfter(": ", reason) : "";
    return `다이어그램이 ${known} 그리기를 멈췄습니다${rest}. 더 작게 나누세요.`;
  },
  "diagram-unsafe": (found) => {
    const reason = factsOf(found).text("reason");
    const part = unsafeParts[reason] ?? "부분";
    const what =
      found.target === "" ? `${part}${particle(part, "을/를")}` : `${part} ${quoteWith(found.target, "을/를")}`;
    return `다이어그램에서 안전하지 않은 ${what} 뺐습니다. 지우거나 다르게 쓰세요.`;
  },
  "diagram-data": (found) => {
    const reason = factsOf(found).text("reason");
    const what = found.target === "" ? "다이어그램의 값이" : `다이어그램의 값 ${quoteWith(found.target, "이/가")}`;
    return `${what} 맞지 않습니다${reason === "" ? ". 값을 고치세요" : `: ${valueReason(reason)}`}`;
  },
  "diagram-text": ({ target }) => {
    const what =
      target === ""
        ? "다이어그램 문법이 받지 못하는 글자가 있습니다"
        : `다이어그램 문법이 ${quoteWith(target, "을/를")} 받지 못합니다`;
    return `${what}. 큰따옴표로 감싸세요.`;
  },
} as const satisfies Partial<MessageTable["sentences"]>;
