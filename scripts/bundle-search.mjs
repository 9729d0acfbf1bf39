// Part of `npm run compile`: lays the search of pages, bundled, beside its modules, so that no build has to bundle it.
import { rmSync, writeFileSync } from "node:fs";
import { bundleSearch } from "../dist/src/eleventy/bundle-search.js";

const file = new URL("../dist/src/browser/search.bundle.js", import.meta.url);
rmSync(file, { force: true });
writeFileSync(file, await bundleSearch());
