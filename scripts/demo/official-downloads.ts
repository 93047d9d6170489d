import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The files as people download them: first the two archives that a coder needs most, then the rest of the book. */
const FIRST = [/^2026-code-descriptions-tabular-order\.zip$/, /^POAexemptCodesFY26\.zip$/];
const REST = [
  /^icd10cm_order_addenda_2026\.txt/,
  /^icd10cm_order_2025\.txt/,
  /^icd10cm_(tabular|index|eindex|neoplasm|drug)_20\d\d\.xml/,
  /^2026-icd-10-pcs-order-file\.zip$/,
  /^icd10pcs_(tables|definitions|index)_2025\.xml/,
  /^2019-Alpha-Numeric-HCPCS-File\.zip$/,
  /^v40_appendix_(A|F_J)\.txt/,
];

export type OfficialDownloads = { first: string[]; rest: string[] };

/**
 * The paths of the official files below `folder` that the pictures of the code book need.
 * @throws RangeError that names the first kind of file that is not there
 */
export function officialDownloads(folder: string): OfficialDownloads {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const matching = (pattern: RegExp) => {
    const found = paths.filter((path) => pattern.test(basename(path))).map((path) => join(folder, path));
    if (found.length === 0) {
      throw new RangeError(`The pictures of the code book need a file like ${pattern.source} in ${folder}.`);
    }
    return found;
  };
  return { first: FIRST.flatMap(matching), rest: REST.flatMap(matching) };
}
