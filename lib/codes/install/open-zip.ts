import {
  WARNING_TRAILING_CENTRAL_DIRECTORY_DATA,
  ZipReader,
  type Entry,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-reader.js';
import { zipBlobReader } from '@/lib/std/zip-blob-reader';
import type { CodeFile } from '../files/code-file';
import { CodeFileError } from '../files/code-file-error';
import { countedBytes, tooLong, type InflatedBytes } from './counted-bytes';
import { LIMITS } from './limits';
import { memberName } from './shown-name';
import { damaged, encrypted, innerArchive, overlapping, unsupported, zipProblem } from './zip-problem';

const STORED = 0;
const DEFLATED = 8;
/** Bytes of a member's own header without its name. */
const LOCAL_HEADER = 30;
const ARCHIVE_NAME = /\.(zip|gz|tgz|tar|7z|rar|bz2|xz)$/i;

/**
 * The files in a ZIP archive, without its folders. Nothing is unpacked yet; `chunks` unpacks as it is asked, may be
 * called more than once, and throws a `CodeFileError` for a member that is locked, damaged, packed in another way,
 * overlapping another one, or larger than a code set can be.
 * @throws CodeFileError `archive`, `truncated` or `oversized` when the list of members cannot be read or is not one of
 *   an official archive, and for an archive that holds another one
 */
export async function openZip(input: Blob, name: string): Promise<CodeFile[]> {
  const inflated: InflatedBytes = [];
  const files: CodeFile[] = [];
  // Names are only shown, nothing is ever written under them: absolute ones and `..` do no harm.
  const zip = new ZipReader(zipBlobReader(input), {
    useWebWorkers: false,
    checkSignature: true,
    checkOverlappingEntry: true,
    filenameValidation: 'tolerant',
  });
  try {
    const entries: Entry[] = [];
    for await (const entry of zip.getEntriesGenerator()) {
      entries.push(entry);
      checkMember(entry, name, entries.length);
      if (!entry.directory) files.push(memberFile(entry, name, inflated, files.length));
    }
    checkOverlap(entries, name);
    if (zip.warnings?.some(({ reason }) => reason === WARNING_TRAILING_CENTRAL_DIRECTORY_DATA)) {
      throw new CodeFileError('archive', { file: name }, damaged('its list of files is longer than it says'));
    }
  } catch (error) {
    throw directoryProblem(error, name);
  }
  if (files.length === 0) throw new CodeFileError('archive', { file: name }, 'This archive is empty.');
  return files;
}

function checkMember({ filename, directory }: Entry, archive: string, count: number): void {
  const refuse = (why: string) => {
    throw new CodeFileError('oversized', { file: archive }, why);
  };
  if (count > LIMITS.members)
    refuse(`This archive has more than ${LIMITS.members} files; official ones have about ten.`);
  if (filename.length > LIMITS.memberName)
    refuse('A file in this archive has a name longer than any official one.');
  if (directory || !ARCHIVE_NAME.test(filename)) return;
  const file = memberName(archive, filename);
  throw new CodeFileError('archive', { file }, innerArchive(file, archive));
}

/** zip.js compares a member with those that were read before it; here the first one is refused already. */
function checkOverlap(entries: readonly Entry[], archive: string): void {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) throw new CodeFileError('archive', { file: archive }, overlapping());
    end = entry.offset + LOCAL_HEADER + entry.rawFilename.length + entry.compressedSize;
  }
}

function memberFile(entry: FileEntry, archive: string, inflated: InflatedBytes, member: number): CodeFile {
  const file = memberName(archive, entry.filename);
  const counted = { file, packedSize: entry.compressedSize, archive: { name: archive, inflated, member } };
  return {
    name: file,
    size: entry.uncompressedSize,
    async *chunks() {
      if (entry.encrypted) throw new CodeFileError('archive', { file }, encrypted());
      if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
        throw new CodeFileError('archive', { file }, unsupported());
      }
      if (entry.uncompressedSize > LIMITS.file) {
        throw new CodeFileError('oversized', { file }, tooLong('file', LIMITS.file));
      }
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      // Some errors come before anything is written: then the reading side would wait for ever.
      const failure = entry.getData(writable).then(
        () => undefined,
        async (error: unknown) => {
          await writable.abort(error).catch(() => undefined);
          return error ?? new Error('unknown');
        },
      );
      try {
        yield* countedBytes(readable, counted);
      } catch (error) {
        throw zipProblem(error instanceof CodeFileError ? error : ((await failure) ?? error), file);
      }
      const error = await failure;
      if (error !== undefined) throw zipProblem(error, file);
    },
  };
}

function directoryProblem(error: unknown, name: string): unknown {
  const message = error instanceof Error ? error.message : '';
  if (/^(End of central directory|File format|Central directory)/.test(message)) {
    const why =
      'The end of this ZIP archive is missing or damaged: the download was cut off. Download it again.';
    return new CodeFileError('truncated', { file: name }, why);
  }
  return zipProblem(error, name);
}
