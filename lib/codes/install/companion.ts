const COMPANIONS: readonly [RegExp, string][] = [
  [/\.(pdf|docx?|rtf|pptx)$/i, 'Not needed: a document to read.'],
  [/\.(xlsx?|xlsm|csv|ods)$/i, 'Not needed: the same as a table for a spreadsheet program.'],
  [/\.(html?|mht|url|xsd|xsl|css|png|jpe?g|gif)$/i, 'Not needed: not code-set data.'],
  [/\.prn$|^changes_by_/i, 'Not needed: a printable list of changes.'],
  [/read[\s_-]*me/i, 'Not needed: a description of the archive.'],
  [/record[\s_-]*layout|^proc_?notes/i, 'Not needed: notes about the file.'],
  [/^icd-?10-?(cm|pcs)[_-]?codes/i, 'Not needed: the short form of the order file, which has more.'],
  [/^poa[\s_-]*exempt[\s_-]*(add|delete|revise)/i, 'Not needed: changes that the full list already has.'],
  [/^\.|^(thumbs\.db|desktop\.ini)$/i, 'Not needed: added by an operating system.'],
];

/** Why a file that comes with official ones is not installed; undefined when it is none of those. By its name alone. */
export function companionReason(base: string): string | undefined {
  return COMPANIONS.find(([pattern]) => pattern.test(base))?.[1];
}
