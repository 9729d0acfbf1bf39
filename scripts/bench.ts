/** `npm run bench [-- search … | external … | diagrams …]`: without a name, builds. */
const benches: Readonly<Record<string, () => Promise<{ run: (args: string[]) => Promise<void> }>>> = {
  build: () => import("./bench/bench-build.ts"),
  diagrams: () => import("./bench/bench-diagrams.ts"),
  check: () => import("./bench/bench-check.ts"),
  search: () => import("./bench-search.ts"),
  external: () => import("./bench-external.ts"),
};

const [name = "build", ...args] = process.argv.slice(2);
const known = Object.hasOwn(benches, name);
const bench = await benches[known ? name : "build"]!();
await bench.run(known ? args : [name, ...args]);
