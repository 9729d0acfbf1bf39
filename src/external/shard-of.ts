/** The 1-based shard that asks a host: the same on every machine (FNV-1a), so one host is never asked from two. */
export function shardOf(host: string, count: number): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(host.toLowerCase())) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash % count) + 1;
}
