import type { DiagnosticCode } from "../model/diagnostic.ts";

/** What a finding means and why it is told, and how to mend it. */
export interface Explanation {
  readonly what: string;
  readonly mend: string;
}

const entry = (what: string, mend: string): Explanation => ({ what, mend });

/** Every code in English, in brief; the guide's pages say it at length, in Korean. */
export const explanationsEn: Readonly<Record<DiagnosticCode, Explanation>> = {
  "missing-note": entry(
    "The note that a link names is not there. Readers of the site see plain text that cannot be followed.",
    "Write the note, correct the path, or take the link away. `ieum check --fix` mends links to notes that were renamed.",
  ),
  "bare-brackets": entry(
    "`[[…]]` was read as text, for this collection has no wikilinks that lead anywhere.",
    "Nothing, if it is text. Else create the note or correct its name.",
  ),
  "missing-heading": entry(
    "The note is there, but not the heading or block after `#`. The reader lands at the top.",
    "Write the heading's id as GitHub makes it. `ieum check --fix` does so where exactly one heading is near.",
  ),
  "missing-asset": entry(
    "A picture or another file is not where a link looks for it.",
    "Add the file or correct its path.",
  ),
  "ambiguous-link": entry(
    "A wikilink's name fits several notes equally well; ieum never guesses.",
    "Write the path: `[[folder/name]]`.",
  ),
  "case-mismatch": entry(
    "Upper and lower case differ from the file's name. It works on macOS and Windows and breaks on GitHub and on hosts.",
    "Write it as the file is named; `ieum check --fix` does.",
  ),
  "normalization-clash": entry(
    "Two files look the same and differ only by Unicode normalisation (NFC, NFD), as macOS can make them.",
    "Keep one, or rename one.",
  ),
  "case-clash": entry("Two files differ only by upper and lower case; some disks cannot hold both.", "Rename one."),
  "escapes-root": entry(
    "The path leads out of the notes folder, where nothing is published.",
    "Move the file into the notes folder, or link to where it is on the web.",
  ),
  "unsafe-link": entry(
    "A link of a scheme that runs code or reads the reader's disk (`javascript:`, `data:`, `file:`). It is not made a link.",
    "Link to an address on the web or to a file among the notes.",
  ),
  "malformed-url": entry(
    "An address that cannot be read, such as a `%` that no two hexadecimal digits follow.",
    "Correct it; a percent sign itself is written `%25`.",
  ),
  "missing-definition": entry(
    "`[text][label]` has no `[label]: address` line, so readers see the brackets.",
    "Add the definition or correct the label.",
  ),
  "draft-link": entry(
    "A published note links to a draft, which is not published.",
    "Publish the draft or drop the link.",
  ),
  "embed-cycle": entry("An embedded note embeds, on its way, the first one again.", "Make one of the embeds a link."),
  "embed-depth": entry(
    "Embeds within embeds go too deep; deeper ones are shown as links.",
    "Make an inner embed a link, or embed the innermost note itself.",
  ),
  "duplicate-url": entry("Two notes want the same address on the site.", "Rename one, or give one a `permalink`."),
  "unusable-url": entry(
    "A `permalink`, a `redirect_from` or a file's name makes an address at which no page can stand: below a page's own file, among ieum's files, out of the site, hidden by a dot, or too long. The note is published all the same, at the address of its path; the page at an old address is left out.",
    "Write a path of this site, as `/about/`, that is no other page's and does not go on below one.",
  ),
  "duplicate-id": entry("An id occurs twice on one page; links reach only the first.", "Change one of them."),
  "front-matter": entry(
    "The front matter is no YAML, or a value is not of the form that its key takes. Of what cannot be read, TOML between lines of `+++` too, one thing is kept: a line `draft: true`, `draft = true` or `published: false` keeps the note out of the site. So it does in YAML that is text of the page because it begins below a blank line or is never closed.",
    "Correct the line that is named.",
  ),
  "unknown-encoding": entry("The file holds bytes that are not UTF-8.", "Save it as UTF-8."),
  "file-too-large": entry(
    "The note is larger than `maxBytes` (20 MiB); it is shown as plain text.",
    "Split it, or raise `maxBytes`.",
  ),
  "unpublished-file": entry(
    "A file that a page needs could not be put beside it: it cannot be read, it went while the site was built, or a page of the site or something else is in its place. All else is published. A build ends with 0 all the same, and with 1 under `--strict`.",
    "Let the file be read, put it back, or rename it or the note; move what lies in its place in the output.",
  ),
  "unreadable-file": entry(
    "The file, or a folder with all that is in it, is there but cannot be read.",
    "Look at its permissions, and whether it is a text; what need not be read goes into `exclude`.",
  ),
  "unsafe-html": entry(
    "Raw HTML that could run code or break the page was left out.",
    'Write it in Markdown, or set `html: "trusted"` if all notes are your own.',
  ),
  "unclosed-comment": entry(
    "A comment (`<!--` or `%%`), or a `<?` or `<![CDATA[` that begins a line, is never closed; what follows may vanish on GitHub or in Obsidian.",
    "Close it; put code into a code block.",
  ),
  "ambiguous-url": entry(
    "Hangul is glued to a bare address, so where the address ends is not sure.",
    "Put it in angle brackets: `<https://…>`.",
  ),
  "stray-strikethrough": entry(
    "`~~` pairs up and may strike out text by accident, as in `1~~3`.",
    "Write a single `~` for a range, or `\\~`.",
  ),
  "math-syntax": entry("A formula that KaTeX cannot draw; its source is shown.", "Correct the formula."),
  "diagram-syntax": entry("A diagram's source is wrong; it is shown as text.", "Correct the line that is named."),
  "diagram-unsupported": entry("A kind or feature of diagram that cannot be drawn.", "Draw it another way."),
  "diagram-limit": entry("Drawing took more than 10 s or 200 MB and was stopped.", "Split the diagram."),
  "diagram-unsafe": entry("What would run code or load from elsewhere was left out of a diagram.", "Take it out."),
  "diagram-data": entry("The source is right, but a value in it cannot be meant.", "Correct the value."),
  "diagram-text": entry("The grammar takes no Hangul or special characters in this place.", "Put the text in quotes."),
  "not-on-github": entry(
    "It works on the site, and not where the note is read on GitHub. Notes should stay portable.",
    "Write the path in full, with `.md`; `ieum check --fix` does where it can.",
  ),
  "dead-link": entry(
    "An outside address answered 404 or 410, its host does not exist or refuses, again and again.",
    "Find the new address, or link to an archived copy (`--suggest` names one).",
  ),
  "unknown-link": entry(
    "Whether an outside address is alive could not be told: a login, a wall against robots, a time-out, TLS trouble.",
    "Look at it yourself. `accept` and `skip` in the options silence a host.",
  ),
  "broken-fragment": entry("The outside page is there, but has no such id after `#`.", "Link to an id that it has."),
  redirected: entry(
    "The outside page has moved for good (301, 308).",
    "Write the new address; `ieum check --external --fix` does.",
  ),
  "broken-page-link": entry(
    "A built page uses an address that the site does not have: often a layout's or a style sheet's mistake.",
    "Correct the address, or publish the file.",
  ),
  "broken-page-fragment": entry("The page has no such id after `#`.", "Use an id that the page has."),
  "outside-base": entry(
    "An address that starts with `/` leads out of the path under which the site is served.",
    "Put the base path in front, or write it relative.",
  ),
  "relative-on-404": entry(
    "`404.html` is shown at any depth, so its relative addresses break.",
    "Write them with a leading `/` and the base path.",
  ),
  "orphan-page": entry("No other page of the site links to this one.", "Link to it, or mark it `noindex`."),
  "unused-ignore": entry(
    "An `ieum-ignore-next-line` or `ieum-ignore-file` that ignores nothing.",
    "Take it away, or correct its code.",
  ),
};
