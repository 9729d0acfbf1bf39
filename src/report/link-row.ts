import type { ExternalReason, ExternalStatus } from "../model/external-answer.ts";
import type { LinkKind } from "../model/link.ts";
import type { Resolution } from "../model/resolution.ts";

/** A link as listed by `--links`; the external fields are there once it was asked for over the network. */
export interface LinkRow {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly kind: LinkKind;
  /** Destination as written, fragment included. */
  readonly target: string;
  readonly resolution: Resolution["type"];
  readonly url?: string;
  readonly status?: ExternalStatus;
  readonly httpStatus?: number;
  readonly finalUrl?: string;
  readonly reason?: ExternalReason;
  readonly checkedAt?: string;
}
