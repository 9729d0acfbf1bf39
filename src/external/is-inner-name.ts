const inner = /^[^.]+$|\.(local|localhost|internal|intranet|lan|home|corp|home\.arpa)$/i;

/** Whether a host name is one that the Internet does not have (RFC 6761 and custom): a single label, `.local`, `.internal` … */
export function isInnerName(host: string): boolean {
  return inner.test(host.replace(/\.$/, ""));
}
