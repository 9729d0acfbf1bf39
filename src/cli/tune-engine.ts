import { setFlagsFromString } from "node:v8";

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

// Measured on the V8 of Node 20; later ones have a tier more, and their own idea of early.
if (process.versions.v8.startsWith("11.")) for (const flag of flags) setFlagsFromString(flag);
