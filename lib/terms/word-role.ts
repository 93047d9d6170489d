/**
 * What a word says, as one number: about a code beside it, bits of `ROLE`; and about the text it stands in, its group
 * and weight (`codingNote`).
 */
export const ROLE = {
  /** DRG: the numbers right after it are MS-DRGs. */
  drg: 1,
  /** CPT: numbers of five digits near it are procedures. */
  cpt: 2,
  /** A word of coding: near it, a bare category or a code without its dot is one. */
  coding: 4,
  /** Right before a number or code: a road, a vitamin, an address. */
  otherBefore: 8,
  /** Right after a number or code: a mask, a fuel, a thing that is counted. */
  otherAfter: 16,
  /** Right before a number of five digits: it may be a procedure. */
  code: 32,
  /** Of billing procedures: near it, a number of five digits that counts nothing is one. */
  procedure: 64,
  /** Right after a number: so many of these. */
  counted: 128,
  /** In so many titles of codes, and in so much other text, that it says nothing about either. */
  empty: 256,
  /** Of remittances: near it, N130 is a remark code. */
  remark: 512,
} as const;

/**
 * `coding`: hardly anybody but coders and billers writes it. `likely`: letters and words of theirs that have another
 * meaning elsewhere (an ICD is implanted, DNA is sequenced, hours are billable). `medical`: every text about health has it. `insurance`: of
 * paying for care, which every reader knows too. `everyday`: coders use it, and so do engineers, lawyers and shops.
 */
export const WORD_GROUPS = ['coding', 'likely', 'insurance', 'medical', 'everyday'] as const;

export type WordGroup = (typeof WORD_GROUPS)[number];

/** Above the bits of `ROLE`: the group in three bits (0: none), then the weight in tenths. */
const NOTE_SHIFT = 10;
const GROUP_BITS = 3;
const GROUP_MASK = (1 << GROUP_BITS) - 1;

/** What a word of a group says about its text. @param evidence in points of the page's score, whole tenths */
export function wordRole(group: WordGroup, evidence: number): number {
  const tenths = Math.round(evidence * 10);
  return ((tenths << GROUP_BITS) | (WORD_GROUPS.indexOf(group) + 1)) << NOTE_SHIFT;
}

/** The part of what a word says that is about its text, less than 256; 0 if it says nothing about that. */
export function codingNote(role: number): number {
  return role >> NOTE_SHIFT;
}

/** Whether coders write it and few others. */
export function isCodersWord(role: number): boolean {
  const group = groupOfNote(codingNote(role));
  return group === 'coding' || group === 'likely';
}

export function groupOfNote(note: number): WordGroup | undefined {
  return WORD_GROUPS[(note & GROUP_MASK) - 1];
}

/** In points of the page's score. */
export function evidenceOfNote(note: number): number {
  return (note >> GROUP_BITS) / 10;
}
