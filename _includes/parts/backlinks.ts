import { nothing } from "../markup.ts";
import type { Part } from "../part.ts";
import { relations } from "./relations.ts";

/** The notes that link here, each with its sentences. */
export const backlinks: Part = (page, { strings }) =>
  page.backlinks.length === 0 ? nothing : relations("backlinks", strings.backlinks, "", page.backlinks, strings);
