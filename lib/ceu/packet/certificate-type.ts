/** The kinds of file that a certificate can be, by media type, with the ending of their names. */
export const CERTIFICATE_TYPES = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
} as const;

export type CertificateType = keyof typeof CERTIFICATE_TYPES;

/** Bytes of one certificate at most: a scan of several pages has less. */
export const MOST_CERTIFICATE_BYTES = 10 * 1024 * 1024;

/** The first bytes that tell the type: `certificateTypeOf` needs no more. */
export const CERTIFICATE_HEAD = 1_024;

/** True for a media type that is shown as it is; a page among the files would run as the extension's own. */
export function isCertificateType(type: string): type is CertificateType {
  return Object.hasOwn(CERTIFICATE_TYPES, type);
}

/**
 * What a file is, by its first bytes; what its name or sender says of it is not asked.
 * @returns undefined when it can be no certificate
 */
export function certificateTypeOf(head: Uint8Array): CertificateType | undefined {
  const text = String.fromCharCode(...head.subarray(0, CERTIFICATE_HEAD));
  // Readers of PDF accept some bytes before the header (ISO 32000, Annex H).
  if (text.includes('%PDF-')) return 'application/pdf';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp';
  return /^GIF8[79]a/.test(text) ? 'image/gif' : undefined;
}
