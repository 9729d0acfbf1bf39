import { BlockList, isIP } from "node:net";

/** IANA's special-purpose registries: nothing here is a public host. */
const ranges: readonly (readonly [string, number, "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 127, "ipv6"],
  ["100::", 64, "ipv6"],
  ["2001:2::", 48, "ipv6"],
  ["2001:db8::", 32, "ipv6"],
  ["3fff::", 20, "ipv6"],
  ["5f00::", 16, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 10, "ipv6"],
  ["fec0::", 10, "ipv6"],
  ["ff00::", 8, "ipv6"],
];

const special = new BlockList();
for (const [network, prefix, family] of ranges) special.addSubnet(network, prefix, family);

/** Beginnings of the eight groups after which an IPv4 address follows: 6to4; mapped, compatible, translated; NAT64, the Internet's and a network's own. */
const carriers =
  /^(?:2002:|0:0:0:0:0:ffff:|0:0:0:0:0:0:|0:0:0:0:ffff:0:|64:ff9b:0:0:0:0:|64:ff9b:1:\w+:\w+:\w+:)(\w+):(\w+)(?::|$)/;

/** The IPv4 address inside an IPv6 one that leads to it. */
function embedded(address: string): string | undefined {
  const { hostname } = new URL(`http://[${address.split("%", 1)[0]}]`);
  const [head = [], tail = []] = hostname
    .slice(1, -1)
    .split("::")
    .map((half) => half.split(":").filter((group) => group !== ""));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => "0");
  const found = carriers.exec([...head, ...zeros, ...tail].join(":"));
  if (found === null) return undefined;
  const [high, low] = [Number.parseInt(found[1] ?? "0", 16), Number.parseInt(found[2] ?? "0", 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

/** Whether an IP address is this machine's, a private or link-local network's, or not for use on the Internet. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return special.check(address, "ipv4");
  if (family !== 6) return false;
  const inner = embedded(address);
  return inner === undefined ? special.check(address.split("%", 1)[0] ?? "", "ipv6") : special.check(inner, "ipv4");
}
