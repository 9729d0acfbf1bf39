import { fnv1a } from "./fnv1a.ts";

const LOGIN = /^((?:https?|ftp):[/\\]*|[/\\]{2})[^/\\?#]*@/i;
/** Parameters that log somebody in, or sign the address for its bearer: `access_token`, `X-Amz-Signature`, `serviceKey`, `;jsessionid`. */
const SECRET =
  /([?&#;](?:[\w.-]*(?:token|secret|password|passwd|signature|credential|sess(?:ion)?id|(?:api|access|app|auth|service|secret)[-_]?key)|key|sig|pwd|auth|jwt)=)([^&#;\s]+)/gi;
const HIDDEN = /^\*{3}[0-9a-f]{4}$/;

/**
 * An address without its name, password and tokens, to be kept in files that may be committed. Addresses that differ in a token still differ, by
 * two bytes of its hash: too few to find a token by. What is hidden already stays as it is.
 */
export function hideSecrets(address: string): string {
  if (!/[@=]/.test(address)) return address;
  return address
    .replace(LOGIN, "$1***@")
    .replace(SECRET, (_, start: string, value: string) => start + (HIDDEN.test(value) ? value : `***${mark(value)}`));
}

/** Two bytes, in hexadecimal. */
function mark(value: string): string {
  const hash = fnv1a(value);
  return ((hash >>> 16) ^ (hash & 0xffff)).toString(16).padStart(4, "0");
}
