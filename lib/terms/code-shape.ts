import { CPT_CODE } from '@/lib/codes/cpt-code';
import type { CodeSystem } from '@/lib/codes/code-system';
import type { CodeCandidate } from './mention';

/**
 * What a word with a digit looks like. `dotted`: an ICD-10-CM code with its dot; `category`: three characters of one;
 * `plain`: an ICD-10-CM code without its dot, or HCPCS Level II; `pcs`; `table`: three characters of ICD-10-PCS;
 * `procedure`: a CPT number; `number`: up to three digits, which may be an MS-DRG.
 */
export type CodeForm = 'dotted' | 'category' | 'plain' | 'pcs' | 'table' | 'procedure' | 'number';

export type CodeShape = { form: CodeForm; end: number; candidates: CodeCandidate[]; isCapital: boolean };

/** Third characters may be letters (`C7A`, `O9A`), and since FY2026 the second ones too (`QA0`). */
const CATEGORY = /^[A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])$/;
const PLAIN_CM = /^[A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])[0-9ABX][0-9A-Z]{0,3}$/;
/** D codes are the American Dental Association's; the published sets do not have them. */
const HCPCS = /^[A-CE-V][0-9]{4}$/;
/** Digits and letters without I and O; the first names one of the sections. */
const PCS = /^[0-9B-DF-HX][0-9A-HJ-NP-Z]{6}$/;
const PCS_TABLE = /^[0-9B-DF-HX](?:[0-9][A-HJ-NP-Z]|[A-HJ-NP-Z][0-9A-HJ-NP-Z])$/;
const NUMBER = /^[0-9]{1,3}$/;
/** What comes after the dot; a code may also be cut off there (`E11.-`). */
const TAIL = /\.([0-9A-Z]{1,4})(?![\p{L}\p{N}])/iuy;
const CONTINUED = /\.[\p{L}\p{N}]/uy;

/**
 * The shape of the word with a digit from `start` to `end`, if it has one. Only the shape: whether the code exists, and
 * whether one is meant, is for others to say.
 */
export function codeShapeAt(text: string, start: number, end: number): CodeShape | undefined {
  const written = text.slice(start, end);
  let code = written.toUpperCase();
  let isCapital = isInCapitals(written);
  let behind = end;
  let form: CodeForm = 'category';
  const isCategory = CATEGORY.test(code);
  if (isCategory) {
    TAIL.lastIndex = end;
    const tail = TAIL.exec(text)?.[1];
    if (tail !== undefined) {
      form = 'dotted';
      behind += 1 + tail.length;
      code += tail.toUpperCase();
      isCapital &&= isInCapitals(tail);
    }
  }
  if (isContinued(text, behind)) return undefined;
  const shape = (form: CodeForm, ...systems: CodeSystem[]): CodeShape => ({
    form,
    end: behind,
    candidates: systems.map((system) => `${system}:${code}` as const),
    isCapital,
  });
  if (isCategory) return shape(form, 'icd10cm');
  if (NUMBER.test(code)) {
    code = code.padStart(3, '0');
    return shape('number', 'msdrg');
  }
  if (PCS_TABLE.test(code)) return shape('table', 'icd10pcs');
  if (CPT_CODE.test(code)) return shape('procedure', 'cpt');
  const plain: CodeSystem[] = PLAIN_CM.test(code) ? ['icd10cm'] : [];
  // A few are all digits; so are telephone numbers.
  isCapital &&= /[A-Z]/.test(code);
  if (PCS.test(code)) return shape('pcs', 'icd10pcs', ...plain);
  if (HCPCS.test(code)) return shape('plain', 'hcpcs', ...plain);
  return plain.length > 0 ? shape('plain', ...plain) : undefined;
}

/** Whether a dot and another letter or digit follow, as in a version, a file name or an address. */
function isContinued(text: string, end: number): boolean {
  CONTINUED.lastIndex = end;
  return CONTINUED.test(text);
}

/** The placeholder may be small: `T45.1x5A`. */
function isInCapitals(written: string): boolean {
  return /^(?!x[^A-Z]*$)[^a-wyz]*$/.test(written);
}
