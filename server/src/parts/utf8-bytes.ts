export const isContinuation = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;

/** True where three bytes are a Chinese character or mark in UTF-8. */
export function isSequence(bytes: Uint8Array, at: number): boolean {
  const lead = bytes[at] ?? 0;
  return (
    ((lead >= 0xe2 && lead <= 0xe9) || lead === 0xef) &&
    isContinuation(bytes[at + 1] ?? 0) &&
    isContinuation(bytes[at + 2] ?? 0)
  );
}
