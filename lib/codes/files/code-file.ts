/** A file of a code set, on the disk or inside an archive. `chunks` may be called several times, each from the beginning. */
export type CodeFile = {
  /** As a person would recognise it: the file's name, after the archive's where it is in one (`a.zip › b.txt`). */
  name: string;
  /** Bytes, inflated. */
  size: number;
  chunks(): AsyncIterable<Uint8Array>;
};
