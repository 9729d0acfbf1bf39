/** Finds a rule of markdown-it's own, to be wrapped. */
export function ruleOf<Rule>(ruler: object, name: string): Rule {
  // Its types leave out the one list in which a rule can be found by name.
  const { __rules__ } = ruler as { __rules__: readonly { name: string; fn: Rule }[] };
  return __rules__.find((rule) => rule.name === name)!.fn;
}
