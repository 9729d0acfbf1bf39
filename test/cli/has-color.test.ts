import { expect, it } from "vitest";
import { hasColor } from "../../src/cli/has-color.ts";

it.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: "1" }, false],
  // Only a value that is not empty counts: no-color.org.
  [true, { NO_COLOR: "" }, true],
  [true, { TERM: "dumb" }, false],
  [false, { FORCE_COLOR: "1" }, true],
  [false, { FORCE_COLOR: "" }, true],
  [true, { FORCE_COLOR: "0" }, false],
  [true, { FORCE_COLOR: "false" }, false],
  // As in Node.
  [true, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
])("terminal: %s, %j: colour is %s", (isTTY, env, color) => {
  expect(hasColor({ env }, { isTTY, write: () => undefined, columns: 80 })).toBe(color);
});
