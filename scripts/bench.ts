/** `npm run bench [-- search … | external … | diagrams …]`: without a name, builds. */
const benches: Readonly<Record<string, () => Promise<{ run: (args: string[]) => Promise<void> }>>> = {
  build: () => import("./bench/bench-build.ts"),
  diagrams: () => import("./bench/bench-diagrams.ts"),
  check: () => import("./bench/bench-check.ts"),
  search: () => import("./bench-search.ts"),
  external: () => import("./bench-external.ts"),
};

const [first = "build", ...rest] = process.argv.slice(2);
const isBare = /^\d+$|^--rounds$/.test(first);
const [name, args] = isBare ? ["build", [first, ...rest]] : [first, rest];
if (Object.hasOwn(benches, name)) {
  const bench = await benches[name]!();
  await bench.run(args);
} else {
  console.error(`No such bench: ${name}. There are: ${Object.keys(benches).join(", ")}`);
  process.exitCode = 2;
}
