/**
 * A number of 32 bits for a text, the same on every device: FNV-1a, with the mixing of MurmurHash3 so that texts that
 * differ in the last character do not stay together. For order and names, not for security.
 * @param basis another one gives another number
 */
export function hashText(text: string, basis = 0x811c9dc5): number {
  let value = basis;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
