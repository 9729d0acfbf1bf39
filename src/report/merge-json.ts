interface Row {
  readonly code?: string;
  readonly severity?: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly target: string;
  readonly status?: string;
  readonly reason?: string;
}

interface Baseline {
  readonly known: number;
  /** How many of them the external layer found. */
  readonly external?: number;
  readonly gone: readonly { readonly code: string; readonly path: string; readonly target: string }[];
}

interface Parsed {
  readonly notes: number;
  readonly pages?: number;
  readonly diagnostics: readonly Row[];
  readonly links?: readonly Row[];
  readonly external?: Readonly<Record<string, number>>;
  readonly baseline?: Baseline;
}

function parse(text: string): Parsed | undefined {
  try {
    const value = JSON.parse(text) as Partial<Parsed> & { readonly version?: unknown };
    const { version, notes, pages = 0, diagnostics, links = [], external = {}, baseline } = value;
    const sound =
      version === 1 &&
      [notes, pages].every(Number.isFinite) &&
      areRows(diagnostics) &&
      areRows(links) &&
      isRecord(external) &&
      Object.values(external).every(Number.isFinite) &&
      (baseline === undefined || isBaseline(baseline));
    return sound ? (value as Parsed) : undefined;
  } catch {
    return undefined;
  }
}

function areRows(rows: unknown): boolean {
  return Array.isArray(rows) && rows.every(isRow);
}

function isRow(row: unknown): boolean {
  if (!isRecord(row)) return false;
  const { path, line, column, target } = row;
  return typeof path === "string" && typeof target === "string" && [line, column].every(Number.isFinite);
}

function isBaseline(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { known, external = 0, gone } = value;
  return [known, external].every(Number.isFinite) && Array.isArray(gone) && gone.every(isRecord);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** As reports are sorted. */
const order = (a: Row, b: Row): number =>
  compare(a.path, b.path) ||
  a.line - b.line ||
  a.column - b.column ||
  (a.endLine ?? 0) - (b.endLine ?? 0) ||
  (a.endColumn ?? 0) - (b.endColumn ?? 0) ||
  compare(a.code ?? "", b.code ?? "") ||
  compare(a.target, b.target);

const keyOf = ({ code, path, line, column, target }: Row): string => JSON.stringify([code, path, line, column, target]);

/** Whether a row knows no more than that another machine asked. */
const isElsewhere = ({ status, reason }: Row): boolean =>
  status === undefined || (status === "skipped" && reason === "other-shard");

/** One report may have the same row more than once (a picture twice in one tag): the second of each is one row, and so on. */
function unite<T>(
  lists: readonly (readonly T[])[],
  keyOf: (row: T) => string,
  isBetter: (row: T, known: T) => boolean = () => false,
): T[] {
  const rows = new Map<string, T>();
  for (const list of lists) {
    const met = new Map<string, number>();
    for (const row of list) {
      const key = keyOf(row);
      const ordinal = (met.get(key) ?? 0) + 1;
      met.set(key, ordinal);
      const known = rows.get(`${ordinal} ${key}`);
      if (known === undefined || isBetter(row, known)) rows.set(`${ordinal} ${key}`, row);
    }
  }
  return [...rows.values()];
}

const join = (lists: readonly (readonly Row[])[]): Row[] =>
  unite(lists, keyOf, (row, known) => isElsewhere(known) && !isElsewhere(row)).sort(order);

function countBy(rows: readonly Row[]): Record<string, number> {
  const counts: Record<string, number> = { alive: 0, dead: 0, unknown: 0, "broken-fragment": 0, skipped: 0 };
  const seen = new Set<string>();
  for (const { target, status } of rows) {
    if (status === undefined || seen.has(target)) continue;
    seen.add(target);
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

/** Every shard counts every link, those of others as skipped. */
function joinCounts(reports: readonly Readonly<Record<string, number>>[]): Record<string, number> | undefined {
  if (reports.length === 0) return undefined;
  const totals = reports.map((counts) => Object.values(counts).reduce((sum, count) => sum + count, 0));
  const joined: Record<string, number> = { alive: 0, dead: 0, unknown: 0, "broken-fragment": 0 };
  for (const status of Object.keys(joined))
    joined[status] = reports.reduce((sum, counts) => sum + (counts[status] ?? 0), 0);
  const asked = Object.values(joined).reduce((sum, count) => sum + count, 0);
  return { ...joined, skipped: Math.max(0, Math.max(...totals) - asked) };
}

/** Every shard knows the findings of the notes, and those of its own hosts besides. */
function joinBaselines(baselines: readonly Baseline[]): Baseline | undefined {
  if (baselines.length === 0) return undefined;
  const external = baselines.reduce((sum, { external = 0 }) => sum + external, 0);
  const common = Math.max(...baselines.map(({ known, external = 0 }) => known - external));
  const gone = unite(
    baselines.map(({ gone }) => gone),
    ({ code, path, target }) => JSON.stringify([code, path, target]),
  );
  return { known: common + external, ...(external === 0 ? {} : { external }), gone };
}

/**
 * Joins JSON reports of shards of one check into one report of the same contract: a finding that several tell is told
 * once, and a link has the answer of the shard that asked it. Returns the number of the first report (from 0) that is none.
 */
export function mergeJson(texts: readonly string[]): string | number {
  const reports = texts.map(parse);
  const broken = reports.indexOf(undefined);
  if (broken >= 0) return broken;
  const sound = reports.filter((report) => report !== undefined);
  const diagnostics = join(sound.map((report) => report.diagnostics));
  const count = (severity: string): number => diagnostics.filter((row) => row.severity === severity).length;
  const links = sound.every((report) => report.links === undefined)
    ? undefined
    : join(sound.map((report) => report.links ?? []));
  const asked = links?.some(({ status }) => status !== undefined) === true;
  const pages = sound.flatMap((report) => report.pages ?? []);
  const document = {
    version: 1,
    notes: Math.max(0, ...sound.map(({ notes }) => notes)),
    pages: pages.length === 0 ? undefined : Math.max(...pages),
    summary: { error: count("error"), warning: count("warning") },
    diagnostics,
    links,
    external:
      asked && links !== undefined
        ? countBy(links)
        : joinCounts(sound.flatMap(({ external }) => (external === undefined ? [] : [external]))),
    baseline: joinBaselines(sound.flatMap(({ baseline }) => baseline ?? [])),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
