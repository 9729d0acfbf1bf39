import { escapeHtml } from "../src/text/escape-html.ts";

/** HTML that is already safe to write; everything else is escaped by `html`. */
export class Html {
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }

  toString(): string {
    return this.value;
  }
}

/** What may stand in a `${…}` of `html`: text is escaped, `false` and `undefined` write nothing, arrays are joined. */
export type HtmlValue = Html | string | number | false | undefined | readonly HtmlValue[];

/** Marks a string as HTML that is written as it stands. */
export function raw(value: string): Html {
  return new Html(value);
}

function write(value: HtmlValue): string {
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  if (value === false || value === undefined) return "";
  // By its form, not its class: an owner's configuration has a copy of this module of its own.
  if ("value" in value) return value.value;
  let joined = "";
  for (const item of value) joined += write(item);
  return joined;
}

/** Tagged template for HTML: interpolations are escaped unless they are `Html`. */
export function markup(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let written = parts[0] ?? "";
  for (let index = 0; index < values.length; index++) written += write(values[index]) + (parts[index + 1] ?? "");
  return new Html(written);
}

/** Nothing; what a part returns to be left out. */
export const nothing: Html = new Html("");
