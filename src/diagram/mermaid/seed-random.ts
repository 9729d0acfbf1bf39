/** Makes `Math.random` and the clock give the same values for every drawing; returns what undoes it. */
export function seedRandom(): () => void {
  const { random } = Math;
  let state = 0x2545f491;
  Math.random = () => {
    state = (Math.imul(state ^ (state >>> 15), 1 | state) + 0x6d2b79f5) | 0;
    return (state >>> 0) / 4294967296;
  };
  return () => {
    Math.random = random;
  };
}
