import { createLayout } from "../../../_includes/create-layout.ts";
import type { OpenPreview } from "./open-preview.ts";

/** A preview whose place another takes when the configuration changes. */
export interface Renewal {
  /** The one that is shown. */
  readonly open: () => OpenPreview;
  /** The last configuration could not be read, for which not it alone need be at fault. */
  readonly isUnread: () => boolean;
  /**
   * Begins anew with the configuration as it is now. Where that cannot be, goes on with the one before, and throws why: `update` is called
   * where nothing was begun yet.
   */
  readonly renew: (update: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Makes it of the first one; `make` gives the next, not yet started, or throws where the configuration cannot be read. */
export function createRenewal(first: OpenPreview, make: () => Promise<OpenPreview>): Renewal {
  let open = first;
  let isUnread = false;
  return { open: () => open, isUnread: () => isUnread, renew, close: () => open.close() };

  async function renew(update: () => Promise<void>): Promise<void> {
    const before = open;
    let next: OpenPreview | undefined;
    try {
      next = await make();
      await before.preview.close();
      await next.start();
    } catch (error) {
      isUnread = next === undefined;
      await next?.close();
      // Notes may have changed too, and pages be half of the one, half of the other.
      if (next === undefined) await update();
      else await before.preview.build(createLayout(before.prepared.parts));
      throw error;
    }
    open = next;
    isUnread = false;
    await before.close();
  }
}
