import type { Clock } from "./clock.ts";

/** Lets a limited number through per key, with a pause between two, in the order in which they came. */
export interface Gate {
  /** Resolves when it is this caller's turn; every `enter` needs a `leave`. */
  enter(key: string): Promise<void>;
  leave(key: string): void;
  /** Lets nobody through before a time. */
  pause(key: string, until: number): void;
}

interface State {
  active: number;
  nextAt: number;
  waking: boolean;
  readonly waiting: (() => void)[];
}

/** Makes a gate; when the signal fires everyone is let through, to find out and give up. */
export function createGate(limit: number, delay: number, clock: Clock, signal: AbortSignal): Gate {
  const states = new Map<string, State>();

  const stateOf = (key: string): State => {
    const known = states.get(key);
    if (known !== undefined) return known;
    const state: State = { active: 0, nextAt: 0, waking: false, waiting: [] };
    states.set(key, state);
    return state;
  };

  const wake = async (state: State, wait: number): Promise<void> => {
    state.waking = true;
    await clock.sleep(wait, signal);
    state.waking = false;
    admit(state);
  };

  const admit = (state: State): void => {
    while (state.waiting.length > 0 && (state.active < limit || signal.aborted)) {
      const now = clock.now();
      if (now < state.nextAt && !signal.aborted) {
        if (!state.waking) void wake(state, state.nextAt - now);
        return;
      }
      state.active += 1;
      if (delay > 0) state.nextAt = now + delay;
      state.waiting.shift()?.();
    }
  };

  return {
    enter: (key) =>
      new Promise((resolve) => {
        const state = stateOf(key);
        state.waiting.push(resolve);
        admit(state);
      }),
    leave: (key) => {
      const state = stateOf(key);
      state.active -= 1;
      admit(state);
    },
    pause: (key, until) => {
      const state = stateOf(key);
      state.nextAt = Math.max(state.nextAt, until);
    },
  };
}
