/** What kept a command from running. `report/` words it. */
export type UsageErrorCode =
  | "unknown-option"
  | "bad-value"
  | "needless-value"
  | "needs-option"
  | "not-together"
  | "missing-argument"
  | "unknown-command"
  | "extra-argument"
  | "needs-notes"
  | "bad-extension"
  | "missing-folder"
  | "missing-file"
  | "no-notes"
  | "no-pages"
  | "not-a-folder"
  | "unreadable-folder"
  | "output-in-notes"
  | "output-not-a-folder"
  | "missing-option-path"
  | "bad-part"
  | "bad-proxy"
  | "bad-variable"
  | "bad-config"
  | "bad-baseline"
  | "bad-report"
  | "same-file"
  | "missing-index"
  | "port-taken"
  | "cannot-listen"
  | "cannot-write"
  | "disk-full"
  | "build-failed"
  | "target-exists"
  | "not-moved"
  | "outside-notes"
  | "not-read"
  | "below-a-file"
  | "into-itself"
  | "no-repository"
  | "unknown-ref"
  | "missing-package";

/** The one error that an owner's mistake throws (a bad option, a missing folder); caught in `cli/` alone. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly code: UsageErrorCode;
  readonly data: Readonly<Record<string, string>>;

  constructor(code: UsageErrorCode, data: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(data)}`, options);
    this.code = code;
    this.data = data;
  }
}
