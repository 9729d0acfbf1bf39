/** What a code may be set to. */
export const LEVELS: readonly string[] = ["error", "warning", "info", "off"];
