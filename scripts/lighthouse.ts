/**
 * Measures pages of a built site with Lighthouse's mobile settings, three times each, and tells the medians.
 * Lighthouse is not one of this project's packages: it is installed once beside it, in the system's temporary folder.
 * node --import tsx scripts/lighthouse.ts _site [page.html …]
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { choosePages } from "./choose-pages.ts";
import { serveSite } from "./serve-site.ts";

const RUNS = 3;
const PORT = 9333;
const FLOORS: Readonly<Record<string, number>> = {
  performance: 98,
  accessibility: 100,
  "best-practices": 100,
  seo: 100,
};

interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly displayValue?: string;
}

interface Result {
  readonly categories: Readonly<
    Record<string, { readonly score: number; readonly auditRefs: readonly { readonly id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, Audit>>;
}

type Lighthouse = (url: string, flags: object) => Promise<{ readonly lhr: Result }>;

async function loadLighthouse(): Promise<Lighthouse> {
  const folder = join(tmpdir(), "ieum-lighthouse");
  const entry = join(folder, "node_modules/lighthouse/core/index.js");
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true });
    execFileSync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "lighthouse@12"], {
      stdio: "inherit",
    });
  }
  return ((await import(pathToFileURL(entry).href)) as { default: Lighthouse }).default;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const [site = "_site", ...named] = process.argv.slice(2);
const chosen = choosePages(site);
const pages =
  named.length > 0
    ? named.map((path) => [path, path] as const)
    : [...chosen].filter(([kind]) => ["home", "note", "diagram", "map"].includes(kind));
const lighthouse = await loadLighthouse();
const { origin, server } = await serveSite(site);
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking", `--remote-debugging-port=${PORT}`],
});
let low = 0;
for (const [kind, path] of pages) {
  const results: Result[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { lhr } = await lighthouse(`${origin}/${path === "index.html" ? "" : path}`, {
      port: PORT,
      logLevel: "error",
      onlyCategories: Object.keys(FLOORS),
    });
    results.push(lhr);
  }
  const told = Object.entries(FLOORS).map(([category, floor]) => {
    const score = Math.round(median(results.map(({ categories }) => categories[category]?.score ?? 0)) * 100);
    if (score < floor) low += 1;
    return `${category} ${score}`;
  });
  const measured = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"].map(
    (id) => `${id} ${results.map(({ audits }) => audits[id]?.displayValue).join(", ")}`,
  );
  console.log(`${kind} (${decodeURI(path)}): ${told.join(", ")}\n  ${measured.join("\n  ")}`);
  const { categories = {}, audits = {} } = results[0] ?? {};
  for (const { auditRefs } of Object.values(categories)) {
    for (const { id, weight } of auditRefs) {
      const { score = null, title = "", displayValue = "" } = audits[id] ?? {};
      if (weight > 0 && score !== null && score < 0.9) console.log(`  ${id}: ${score} ${title} ${displayValue}`);
    }
  }
}
await browser.close();
server.close();
console.log(`load ${loadavg()[0]?.toFixed(1)}`);
process.exitCode = low > 0 ? 1 : 0;
