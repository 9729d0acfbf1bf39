/** A colour role of the site's diagrams: `--diagram-<name>` in CSS, with the colours used where the site sets none. */
export interface Role {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

/**
 * Every role. Mermaid draws once, with the light colours; each stands for its role when the drawing is coloured anew,
 * so no two may be equal, and none should be a colour that authors write themselves.
 */
export const palette = [
  { name: "background", light: "#fffffe", dark: "#15181d" },
  { name: "text", light: "#1d2430", dark: "#e7ebf2" },
  { name: "muted", light: "#4c566a", dark: "#b3bccb" },
  { name: "line", light: "#67738a", dark: "#93a0b6" },
  { name: "grid", light: "#d9dee7", dark: "#343b48" },
  { name: "fill", light: "#edf3fe", dark: "#1e2b45" },
  { name: "stroke", light: "#5478c8", dark: "#7c9eea" },
  { name: "group", light: "#f6f8fb", dark: "#1b2029" },
  { name: "group-stroke", light: "#c7cfdc", dark: "#434d5f" },
  { name: "second", light: "#e9f5ee", dark: "#17342a" },
  { name: "third", light: "#fcf2e4", dark: "#382917" },
  { name: "note", light: "#fff5d2", dark: "#3a3118" },
  { name: "note-stroke", light: "#d4ab3c", dark: "#a58a3e" },
  { name: "done", light: "#e2e6ed", dark: "#363e4b" },
  { name: "critical", light: "#fde1df", dark: "#4e1f22" },
  { name: "critical-stroke", light: "#cf4540", dark: "#ef8682" },
  { name: "accent-1", light: "#3f6fd1", dark: "#86a8f5" },
  { name: "accent-2", light: "#b25c12", dark: "#eaa158" },
  { name: "accent-3", light: "#1f8556", dark: "#63c598" },
  { name: "accent-4", light: "#c23a67", dark: "#f38fae" },
  { name: "accent-5", light: "#7653c9", dark: "#b49bf5" },
  { name: "accent-6", light: "#127f92", dark: "#5bc3d4" },
  { name: "accent-7", light: "#8a6d0b", dark: "#d8bb4e" },
  { name: "accent-8", light: "#5c6b84", dark: "#a4b1c7" },
  { name: "soft-1", light: "#d6e3fc", dark: "#243a68" },
  { name: "soft-2", light: "#fce0c4", dark: "#573514" },
  { name: "soft-3", light: "#cdecdb", dark: "#17472f" },
  { name: "soft-4", light: "#fad6e1", dark: "#5c2339" },
  { name: "soft-5", light: "#e4dbfb", dark: "#3f2f6e" },
  { name: "soft-6", light: "#cbebf0", dark: "#154651" },
  { name: "soft-7", light: "#f6eab9", dark: "#4a3d0d" },
  { name: "soft-8", light: "#dfe4ec", dark: "#323c4d" },
] as const satisfies readonly Role[];

/** The name of a role. */
export type RoleName = (typeof palette)[number]["name"];

const byName = new Map<string, Role>(palette.map((role) => [role.name, role]));

/** The role of a name. */
export function roleOf(name: RoleName): Role {
  const role = byName.get(name);
  if (role === undefined) throw new Error(`no colour role ${name}`);
  return role;
}
