import type { Lang } from "../../model/options.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import type { MessageTable } from "./message-table.ts";

/** The sentences of each language. */
export const messageTables: Readonly<Record<Lang, MessageTable>> = { ko, en };
