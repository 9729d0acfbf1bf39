/** Help texts of one language: the overview and one text a command. */
export interface HelpTexts {
  readonly overview: string;
  readonly commands: Readonly<Record<string, string>>;
}
