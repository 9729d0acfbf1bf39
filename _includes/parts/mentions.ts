import { nothing } from "../markup.ts";
import type { Part } from "../part.ts";
import { relations } from "./relations.ts";

/** The notes that name this one without linking to it. */
export const mentions: Part = (page, { strings }) =>
  page.mentions.length === 0
    ? nothing
    : relations("mentions", strings.mentions, strings.mentionsWhy, page.mentions, strings);
