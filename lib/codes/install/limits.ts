const MB = 1_048_576;

/** What a code-set file or archive may be at most; the largest official ones have a quarter of it. Sizes in bytes. */
export const LIMITS = {
  /** A file that the user gives, as it is on the disk. */
  input: 100 * MB,
  /** One file, inflated. */
  file: 64 * MB,
  /** All members of an archive together, inflated. */
  archive: 300 * MB,
  members: 500,
  /** Characters of a member's name with its folders. */
  memberName: 300,
  /** Inflated to packed; official files have 10 to 15. Counted once a file has more than `ratioFrom` bytes. */
  ratio: 200,
  ratioFrom: MB,
} as const;
