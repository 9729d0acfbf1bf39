/** So many pages, the last that were rendered, may still be on their way to the disk. */
export const HELD = 32;

/** Makes a function that passes bytes on and takes the memory of those of many calls before away from whoever still holds them. */
export function createReleaser(): (bytes: Buffer) => Buffer {
  const held: Buffer[] = [];
  return (bytes) => {
    held.push(bytes);
    if (held.length > HELD) detach(held.shift()!);
    return bytes;
  };
}

/** Small buffers share one block of memory, which stays. */
function detach({ buffer, byteLength }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength)
    structuredClone(buffer, { transfer: [buffer] });
}
