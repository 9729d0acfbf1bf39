import type { Rule } from "./rule.ts";
import { ambiguousLink } from "./rules/ambiguous-link.ts";
import { caseMismatch } from "./rules/case-mismatch.ts";
import { clashes } from "./rules/clashes.ts";
import { draftLink } from "./rules/draft-link.ts";
import { embedCycle } from "./rules/embed-cycle.ts";
import { embedDepth } from "./rules/embed-depth.ts";
import { escapesRoot } from "./rules/escapes-root.ts";
import { malformedUrl } from "./rules/malformed-url.ts";
import { missingAsset } from "./rules/missing-asset.ts";
import { missingHeading } from "./rules/missing-heading.ts";
import { bareBrackets, missingNote } from "./rules/missing-note.ts";
import { noteFindings } from "./rules/note-findings.ts";
import { notOnGithub } from "./rules/not-on-github.ts";
import { unsafeLink } from "./rules/unsafe-link.ts";
import { unusableUrl } from "./rules/unusable-url.ts";

/** The rules that look at one link at a time, in order. */
export const linkRules: readonly Rule[] = [
  missingNote,
  bareBrackets,
  missingHeading,
  missingAsset,
  ambiguousLink,
  caseMismatch,
  escapesRoot,
  unsafeLink,
  malformedUrl,
  draftLink,
];

/** Every rule of the source layer, in order. */
export const rules: readonly Rule[] = [
  noteFindings,
  ...linkRules,
  embedCycle,
  embedDepth,
  clashes,
  unusableUrl,
  notOnGithub,
];
