import { HCPCS_COVERAGE, type HcpcsCoverage, type HcpcsDates } from '@/lib/codes/records/hcpcs-details';

/** A first record of the contractor file: columns 1-5, 11, 12-91, 92-119, 205-229, 230, 257-259 and 269-292. */
export type HcpcsRecord = {
  /** 3: procedure, 7: modifier. Their further lines of text are 4 and 8. */
  type: '3' | '7';
  code: string;
  sequence: number;
  texts: string[];
  shortTitle: string;
  references: string[];
  coverage: HcpcsCoverage | undefined;
  betos: string;
  dates: HcpcsDates;
  line: number;
};

/** Columns 1-11 of any record: code (modifiers in 4-5), sequence number, type. */
export const RECORD = /^([A-Z0-9]\d{3}[A-Z0-9]| {3}[A-Z0-9]{2})(\d{5})([3478])/;
/** A first record is told up to its action code; further lines of text need no more than the text. */
export const FIRST_LENGTH = 293;
export const FURTHER_LENGTH = 91;

/**
 * The fields of a first record, by the official layout (`HCPCS2019_recordlayout.txt`).
 * @returns undefined when a date is no day
 */
export function hcpcsRecord(text: string, type: '3' | '7', line: number): HcpcsRecord | undefined {
  const field = (from: number, to: number) => text.slice(from - 1, to).trim();
  const days = [field(269, 276), field(277, 284), field(285, 292)].map(dayOf);
  if (days.includes(Number.NaN)) return undefined;
  const [addedOn, changedOn, terminatedOn] = days;
  const coverage = field(230, 230);
  return {
    type,
    code: field(1, 5),
    sequence: Number(field(6, 10)),
    texts: [field(12, 91)],
    shortTitle: field(92, 119),
    references: [205, 210, 215, 220, 225].map((from) => field(from, from + 4)).filter((code) => code !== ''),
    coverage: Object.hasOwn(HCPCS_COVERAGE, coverage) ? (coverage as HcpcsCoverage) : undefined,
    betos: field(257, 259),
    dates: {
      ...(addedOn !== undefined && { addedOn }),
      ...(changedOn !== undefined && { changedOn }),
      ...(terminatedOn !== undefined && { terminatedOn }),
    },
    line,
  };
}

/** A day as a number; undefined for blanks, NaN for what is no day. */
function dayOf(text: string): number | undefined {
  if (text === '') return undefined;
  const [, year, month, day] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day)
    ? Number(text)
    : Number.NaN;
}
