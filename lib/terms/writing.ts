/** What a label says about the text beside or between its words; bits. */
export const WRITING = {
  /** `CARC #`: a number comes right after it, and belongs to it. */
  numbered: 1,
  /** `long-term (current) use`: brackets and commas may stand between its words. */
  punctuated: 2,
  /** `25` for `modifier 25`: short for it where modifiers are listed, or behind the hyphen of a procedure's code. */
  listed: 4,
} as const;
