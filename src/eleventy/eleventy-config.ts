/** The documented part of Eleventy 3's configuration API that ieum uses. */
export interface EleventyConfig {
  readonly directories: { readonly input: string; readonly output: string };
  setUseGitIgnore(enabled: boolean): void;
  setDataFileSuffixes(suffixes: readonly string[]): void;
  setTemplateFormats(formats: readonly string[]): void;
  setIncludesDirectory(folder: string): void;
  setDataDirectory(folder: string): void;
  setQuietMode(quiet: boolean): void;
  addGlobalData(name: string, value: unknown): void;
  addTemplateFormats(format: string): void;
  readonly transforms: Record<string, (content: string) => unknown>;
  addExtension(format: string, engine: object): void;
  addTemplate(path: string, content: string, data: object): void;
  addPlugin(plugin: (config: EleventyConfig, options: never) => unknown, options?: unknown): void;
  on(event: "eleventy.before", listener: (event: { directories: { output: string } }) => Promise<void>): void;
  on(event: "eleventy.after", listener: (event: { directories: { output: string } }) => Promise<void>): void;
  readonly ignores: { add(glob: string): void };
}
