import { CodeFileError } from '@/lib/codes/files/code-file-error';

/** What is used of a drop. */
export type Dropped = {
  files: Iterable<File>;
  items: Iterable<{ webkitGetAsEntry(): { isDirectory: boolean; name: string } | null }>;
};

/**
 * The files of a drop.
 * @throws CodeFileError when a folder is among them (a browser gives it as an unreadable file), or no file at all
 */
export function droppedFiles({ files, items }: Dropped): File[] {
  for (const item of items) {
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory === true) {
      throw new CodeFileError(
        'unknown',
        { file: entry.name },
        'This is a folder. Open it and drop the files in it.',
      );
    }
  }
  const dropped = [...files];
  if (dropped.length === 0) {
    throw new CodeFileError(
      'unknown',
      { file: 'Drop' },
      'There is no file in it. Save it to the disk, then drop it.',
    );
  }
  return dropped;
}
