import { median } from '@/lib/std/median';

/** A source file, with its number of lines. */
export type SourceFile = { readonly path: string; readonly lines: number };

export type FileSizes = {
  readonly files: number;
  readonly medianLines: number;
  readonly largest: SourceFile | undefined;
  /** What breaks the rule, a sentence each. */
  readonly problems: readonly string[];
};

/** House style, rules 3 and 8: half of the files within 90 lines, none over 320, entrypoints only wire. */
const LIMITS = { median: 90, file: 320, entrypoint: 80 };

/** True for a source file that the limits are about: TypeScript of the product, tests and their fixtures apart. */
export function isMeasuredSource(path: string): boolean {
  return (
    /^(lib|components|entrypoints)\/.*\.tsx?$/.test(path) &&
    !/\.test\.tsx?$/.test(path) &&
    !path.endsWith('.d.ts') &&
    !path.includes('/testing/')
  );
}

/** The figures over `files`, and which of them are too long. No files at all are a problem too. */
export function fileSizes(files: readonly SourceFile[]): FileSizes {
  const medianLines = median(files.map(({ lines }) => lines)) ?? 0;
  const largest = files.toSorted((a, b) => b.lines - a.lines)[0];
  const problems = files.flatMap((file) => {
    const limit = file.path.startsWith('entrypoints/') ? LIMITS.entrypoint : LIMITS.file;
    return file.lines > limit ? [`${file.path} has ${file.lines} lines; at most ${limit} are allowed.`] : [];
  });
  if (medianLines > LIMITS.median)
    problems.push(`The median is ${medianLines} lines; at most ${LIMITS.median} are allowed.`);
  if (files.length === 0) problems.push('No source file was found.');
  return { files: files.length, medianLines, largest, problems };
}
