import { join } from "node:path";
import { hash } from "../../io/hash.ts";
import { hideFromGit } from "../../io/hide-from-git.ts";
import { UsageError } from "../../model/usage-error.ts";
import { cacheFolder } from "../cache-folder.ts";
import type { Command } from "../command.ts";
import { prepare, noteFlags } from "../prepare.ts";
import { createRenewal } from "../preview/create-renewal.ts";
import { followChanges } from "../preview/follow-changes.ts";
import { openPreview } from "../preview/open-preview.ts";

/** `ieum serve`: a preview on this machine alone that follows every change, until it is stopped. */
export const serve: Command = {
  flags: { ...noteFlags, port: { type: "string", short: "p" }, once: { type: "boolean" } },
  async run(args, context) {
    const port = parsePort(args.text("port"));
    const overrides = { drafts: true, print: 0 };
    const prepared = await prepare(args, context, overrides);
    const kept = cacheFolder(context);
    // Another preview of the same folder below another base has other pages.
    const name = hash(prepared.root, prepared.options.base).slice(0, 8);
    const output = join(kept, "preview", name);
    const renewal = createRenewal(openPreview(prepared, output, context), async () =>
      openPreview(await prepare(args, context, overrides, true), output, context),
    );
    try {
      await renewal.open().start();
      hideFromGit(kept);
      if (!args.flag("once")) await followChanges(renewal, { output, port }, context);
      return 0;
    } finally {
      await renewal.close();
    }
  },
};

/** @throws UsageError `bad-value` */
function parsePort(written: string | undefined): number {
  if (written === undefined) return 8080;
  const port = Number(written);
  if (/^\d+$/.test(written) && port < 65_536) return port;
  throw new UsageError("bad-value", { option: "--port", value: written, expected: "0–65535" });
}
