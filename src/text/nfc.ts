/** Gives text in Unicode Normalization Form C, the only form in which names, targets and ids are compared. */
export function nfc(text: string): string {
  return text.normalize("NFC");
}
