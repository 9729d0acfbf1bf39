import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/**
 * What V8 does less of in a run of some seconds on two cores. By default a function is optimised so early, and with so
 * much of what it calls copied in, that a third of a cold run's processor time went into code that hardly paid it back.
 */
const flags = [
  "--interrupt-budget=800000",
  "--max-inlined-bytecode-size=200",
  "--max-inlined-bytecode-size-cumulative=400",
  // Young objects are cleared with helpers on all processors. Ours are busy, and a thread would wait for helpers that wait for their turn.
  "--no-parallel-scavenge",
];

/** Measured on the V8 of Node 20; later ones have a tier more, and their own idea of early. */
const isMeasured = process.versions.v8.startsWith("11.");
if (isMeasured) for (const flag of flags) setFlagsFromString(flag);

/** Megabytes of young objects after which they are cleared, where V8 goes up to twice as many. */
const YOUNG = 8;
/** Milliseconds. In a longer run the young objects are many anyway. */
const [TICK, LONG] = [20, 5000];

/**
 * Lets a run have few young objects at once. A check has soon no use for most of what it makes: with more of them at once, hardly fewer would be
 * left when they are cleared, and they would not stay in the processor's cache. To be called before threads are started.
 */
export function keepYoungFew(): void {
  if (!isMeasured) return;
  // Threads begin with as many: what follows would keep them from growing.
  setFlagsFromString(`--min-semi-space-size=${YOUNG}`);
  const timer = setInterval(() => {
    const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space");
    // Objects are copied to and fro between two halves.
    const isFull = young !== undefined && young.space_size >= 2 * YOUNG * 1024 * 1024;
    if (isFull) setFlagsFromString("--semi-space-growth-factor=1");
    if (isFull || performance.now() > LONG) clearInterval(timer);
  }, TICK).unref();
}
