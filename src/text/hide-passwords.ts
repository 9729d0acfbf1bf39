/** Name and password of an address, up to their `@`; a reporter may have put a backslash before that. */
const SECRET = /(\bhttps?:\/\/)([^\s/?#@"'<>]+?)(?=\\?@)/gi;

/** Puts stars in place of names and passwords in addresses (`https://token@host`), as many, so that marks below a line still fit. */
export function hidePasswords(text: string): string {
  return text.includes("@")
    ? text.replace(SECRET, (_, start: string, secret: string) => start + "*".repeat(secret.length))
    : text;
}
