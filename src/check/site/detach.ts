/** Copies a piece of a long text: engines let a slice keep the whole text alive. */
export function detach(piece: string): string {
  return piece.length < 13 ? piece : ` ${piece}`.slice(1);
}
