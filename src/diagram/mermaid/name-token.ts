/** Grammar names of Mermaid's parsers for what an author types. */
const typed: Readonly<Record<string, string>> = {
  SQS: "[",
  SQE: "]",
  PS: "(",
  PE: ")",
  DIAMOND_START: "{",
  DIAMOND_STOP: "}",
  DOUBLECIRCLESTART: "(((",
  DOUBLECIRCLEEND: ")))",
  STADIUMSTART: "([",
  STADIUMEND: "])",
  SUBROUTINESTART: "[[",
  SUBROUTINEEND: "]]",
  CYLINDERSTART: "[(",
  CYLINDEREND: ")]",
  TAGEND: ">",
  TAGSTART: "<",
  PIPE: "|",
  AMP: "&",
  SEMI: ";",
  NEWLINE: "↵",
  NL: "↵",
  EOL: "↵",
  EOF: "EOF",
  COLON: ":",
  COMMA: ",",
  MINUS: "-",
  LINK: "-->",
  START_LINK: "--",
  ARROW_POINT: "-->",
  SOLID_ARROW: "->>",
  SOLID_OPEN_ARROW: "->",
  DOTTED_ARROW: "-->>",
  DOTTED_OPEN_ARROW: "-->",
  SOLID_CROSS: "-x",
  DOTTED_CROSS: "--x",
  SOLID_POINT: "-)",
  DOTTED_POINT: "--)",
  TXT: ": …",
  NODE_STRING: "id",
  ID: "id",
  ACTOR: "id",
  IDENTIFIER: "id",
  REFERENCE: "id",
  STR: '"…"',
  STRING: '"…"',
  MD_STR: '"`…`"',
  NUM: "0–9",
  NUMBER: "0–9",
  INT: "0–9",
  STYLE_SEPARATOR: ":::",
  BLOCK_START: "{",
  BLOCK_STOP: "}",
  STRUCT_START: "{",
  STRUCT_STOP: "}",
};

/** What an author would type for a token that a grammar expected; empty for tokens that say nothing to authors. */
export function nameToken(token: string): string {
  const known = typed[token];
  if (known !== undefined) return known;
  if (
    /^(?:SPACE|UNICODE_TEXT|BRKT|DEFAULT|MULT|DOWN|UP|PCT|PUNCTUATION|PLUS|EQUALS|DOT|UNDERSCORE|ALPHA)$/u.test(token)
  )
    return "";
  return token.toLowerCase();
}
