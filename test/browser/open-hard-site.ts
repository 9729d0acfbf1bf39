import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium, type BrowserContextOptions, type Page } from "playwright-core";
import { serveSite } from "../../scripts/serve-site.ts";
import { runCli } from "../support/run-cli.ts";
import { hardNotes } from "./hard-notes.ts";

/** The hard notes as a built and served site, and a browser to read it. */
export interface HardSite {
  /** Where it was built. */
  readonly folder: string;
  /** The address of a page, given as a path in the site. */
  readonly urlOf: (path: string) => string;
  /** Errors in the console and requests to elsewhere, of all pages opened. */
  readonly problems: string[];
  /** Opens a page, in a context of its own where options are given, and waits until its scripts have dressed it. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

const config = {
  description: "가장 까다로운 노트를 모았습니다.",
  author: "김이음",
  siteUrl: "https://notes.example",
  editUrl: "https://git.example/edit/main/",
  footer: "꼬리말입니다.",
  social: { GitHub: "https://git.example/kim" },
  license: { "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/" },
  // The folder of two notes gets a page for print, the one of more does not.
  print: 2,
};

const usual: BrowserContextOptions = { reducedMotion: "reduce", viewport: { width: 1440, height: 900 } };

/** Builds notes (the hard ones) as `ieum build` does, serves them under a base path, and starts a browser. */
export async function openHardSite(notes: Readonly<Record<string, string>> = hardNotes, base = ""): Promise<HardSite> {
  const cwd = mkdtempSync(join(tmpdir(), "ieum-"));
  const served = join(cwd, "_site");
  const folder = join(served, base);
  const files = Object.entries(notes).map(([path, text]) => [`notes/${path}`, text] as const);
  for (const [path, text] of [...files, ["ieum.config.json", JSON.stringify(config)] as const]) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  const { code, err } = await runCli(cwd, ["build", join(cwd, "notes"), "-o", folder]);
  if (code !== 0) throw new Error(err);
  const { origin, server } = await serveSite(served);
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  const shared = await browser.newContext(usual);
  const problems: string[] = [];
  const urlOf = (path: string): string => `${origin}/${base}${path.split("/").map(encodeURIComponent).join("/")}`;
  return {
    folder,
    urlOf,
    problems,
    open: async (path, options) => {
      const context = options === undefined ? shared : await browser.newContext({ ...usual, ...options });
      const page = await context.newPage();
      if (context !== shared) page.once("close", () => void context.close().catch(() => undefined));
      page.setDefaultTimeout(30_000);
      page.on("console", (said) => said.type() === "error" && problems.push(`${said.text()} ${said.location().url}`));
      page.on("pageerror", (error) => problems.push(String(error)));
      page.on("request", (request) => {
        const url = new URL(request.url());
        if (url.protocol !== "data:" && url.origin !== origin) problems.push(`request to ${url.href}`);
      });
      await page.goto(urlOf(path));
      if (options?.javaScriptEnabled !== false) await dressed(page);
      return page;
    },
    close: async () => {
      await browser.close();
      server.close();
      rmSync(cwd, { recursive: true, force: true });
    },
  };
}

/** Waits until the page's script has done all that it does when nothing else is to do. */
export async function dressed(page: Page): Promise<void> {
  await page.waitForSelector("#tip", { state: "attached" });
  await page.waitForSelector("html:not([data-pieces])", { state: "attached" });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
}
