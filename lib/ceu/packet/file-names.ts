import { CERTIFICATE_TYPES, isCertificateType } from './certificate-type';

/** Characters of a title in a file name; with folder and ending it stays far below what systems allow. */
const TITLE = 80;

/** What no file name may have on one of the usual systems: control and bidi characters, and `<>:"/\|?*`. */
// oxlint-disable-next-line no-control-regex -- They are what is taken out.
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069<>:"/\\|?*]+/g;

/**
 * A name for each certificate, by day and title of its activity: `2026-03-14 CDI update.pdf`. Safe on every system, no
 * two alike, whatever their letter case.
 * @param ending what to use for a type that is not known, without a dot
 */
export function certificateFileNames(
  certificates: readonly { on: string; title: string; type: string }[],
  ending = 'bin',
): string[] {
  const taken = new Set<string>();
  return certificates.map(({ on, title, type }) => {
    const stem = `${on} ${safeTitle(title)}`;
    const suffix = isCertificateType(type) ? CERTIFICATE_TYPES[type] : ending;
    let name = `${stem}.${suffix}`;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${stem} (${count}).${suffix}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function safeTitle(title: string): string {
  const clean = title.normalize('NFC').replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/g, ' ').trim();
  const cut = Array.from(clean).slice(0, TITLE).join('');
  // Windows drops dots and spaces at the end of a name.
  return cut.replace(/^[. ]+|[. ]+$/g, '') || 'Certificate';
}
