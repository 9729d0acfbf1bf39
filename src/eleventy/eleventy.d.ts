declare module "@11ty/eleventy" {
  import type { EleventyConfig } from "./eleventy-config.ts";

  /** The part of Eleventy's programmatic API (3.1) that ieum uses; Eleventy ships no types. */
  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        quietMode: boolean;
        dryRun?: boolean;
        configPath: string;
        config: (config: EleventyConfig) => void;
      },
    );
    init(): Promise<void>;
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
