/** One code of an official list, in the order of the list (which is the order of the book). */
export type CodeRow = {
  /** Without its dot. */
  code: string;
  /** The long title. */
  title: string;
  /** May be reported. False: a header, or a code that was terminated. */
  isValid: boolean;
  /** First and last day on which it is in force, `yyyymmdd` as a number; left out where the list does not say. */
  validFrom?: number | undefined;
  validTo?: number | undefined;
};
