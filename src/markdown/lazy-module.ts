import type { ParseEnv } from "./parse-env.ts";

/** A module that costs too much to load before a note is met that needs it. */
export class LazyModule<T> {
  readonly #name: string;
  readonly #import: () => Promise<T>;
  #module: T | undefined;

  constructor(name: string, load: () => Promise<T>) {
    this.#name = name;
    this.#import = load;
  }

  /** The module; where it is not loaded yet, the parse is noted to need it and will be done again. */
  get(env: Pick<ParseEnv, "needs">): T | undefined {
    if (this.#module === undefined) {
      env.needs.set(this.#name, async () => {
        this.#module ??= await this.#import();
      });
    }
    return this.#module;
  }
}
