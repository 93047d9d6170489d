import type { CodeSystem } from './code-system';

export type FoundCode = {
  system: Extract<CodeSystem, 'icd10cm' | 'icd10pcs' | 'hcpcs' | 'cpt'>;
  code: string;
};

/** Where a category may start: not inside a word, and after a hyphen only as the end of a range (`E08-E13`). */
const START = String.raw`(?<![\w.])(?<!(?<![A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?)-)`;
/** ICD-10-CM categories whose second or third character is a letter, as the FY2026 order file has them. */
const LETTERED = 'C4A|C7[AB]|D3A|I[15]A|J4A|M1A|O9A|QA0|Z3A';

/**
 * What looks like a code in a text written by us: ICD-10-CM with its dot or as a bare category (`I50`), ICD-10-PCS
 * (7 characters without I and O, at least one digit and one letter), HCPCS Level II, CPT numbers. Shapes only; whether
 * a code exists is for a code set to say. Not taken for categories: PCS guidelines A10 and A11, vitamin B12, vertebrae
 * T10-T12 (no such categories exist). Not taken for CPT: amounts (`18,500`), decimals, ZIP+4. `msdrg` numbers have no
 * shape and are not found.
 */
const SHAPES: readonly [FoundCode['system'], RegExp][] = [
  [
    'icd10pcs',
    /(?<![\w.])(?=[A-HJ-NP-Z0-9]*[0-9])(?=[A-HJ-NP-Z0-9]*[A-HJ-NP-Z])[0-9B-DF-HX][A-HJ-NP-Z0-9]{6}(?!\w)/g,
  ],
  ['icd10cm', new RegExp(String.raw`${START}(?:[A-Z][0-9][0-9AB]|QA[0-9])\.[0-9A-Z]{1,4}(?!\w)`, 'g')],
  [
    'icd10cm',
    new RegExp(String.raw`${START}(?!A1[01]|B12|T1[0-2])(?:[A-Z][0-9][0-9]|${LETTERED})(?![\w.]*\w)`, 'g'),
  ],
  ['hcpcs', /(?<![\w.])[A-V][0-9]{4}(?!\w)/g],
  [
    'cpt',
    /(?<![\w.,$])(?<!(?<![0-9]{4}[0-9FTUM])-)[0-9]{4}[0-9FTUM](?!\w|[,.][0-9]|-[0-9]{4}(?![0-9FTUM]))/g,
  ],
];

/** All codes named in `text`, in order of appearance within each system, without repeats. */
export function findCodes(text: string): FoundCode[] {
  const found = new Map<string, FoundCode>();
  for (const [system, shape] of SHAPES) {
    for (const [code] of text.matchAll(shape)) found.set(`${system}:${code}`, { system, code });
  }
  return [...found.values()];
}
