import { CodeFileError, type CodeFileProblem } from '../files/code-file-error';

/** Errors of zip.js (their messages are its stable, exported constants) in words for the user. */
const PROBLEMS = new Map<string, [CodeFileProblem, string]>([
  ['File contains encrypted entry', ['archive', encrypted()]],
  ['Encryption method not supported', ['archive', encrypted()]],
  ['Encrypted central directory is not supported', ['archive', encrypted()]],
  ['Compression method not supported', ['archive', unsupported()]],
  ['Invalid CRC32', ['archive', damaged('its checksum is wrong')]],
  ['Invalid uncompressed size', ['archive', damaged('it has not the size that is given')]],
  ['Invalid compressed data', ['archive', damaged('it cannot be unpacked')]],
  [
    'Entry data out of bounds',
    ['truncated', `Its data lies outside the archive, which is cut off. Download it again.`],
  ],
  ['Overlapping entry found', ['archive', overlapping()]],
  ['Split zip file', ['archive', 'This is one part of an archive in several parts. Get the whole archive.']],
  [
    'Ambiguous archive',
    ['archive', `This archive contradicts itself, it may be two in one. Download it again.`],
  ],
]);

/** The one sentence for all damage. `how` continues “It is damaged: …”, without a full stop. */
export function damaged(how: string): string {
  return `It is damaged: ${how}. Download it again.`;
}

/** What to do with a file that is locked. */
export function encrypted(): string {
  return 'It is locked with a password; official files are not. Get it from the publisher.';
}

/** Why an archive is refused whose members share bytes, as in some bombs. */
export function overlapping(): string {
  return 'Members of this archive overlap, as in no official one. Get it from the publisher.';
}

/** What to do with a file in a compression that browsers do not have. */
export function unsupported(): string {
  return 'It is packed in a way that cannot be unpacked here. Unpack it yourself and add the files.';
}

/**
 * What went wrong while an archive was read, for its member `file` (or the archive itself). A `CodeFileError` stays as
 * it is; a file that vanished or was changed on the disk is named as such; all else is damage.
 */
export function zipProblem(error: unknown, file: string): unknown {
  if (error instanceof CodeFileError) return error;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'NotReadableError' || name === 'NotFoundError') {
    return new CodeFileError('archive', { file }, 'It was moved or changed while it was read. Add it again.');
  }
  const [problem, text] = PROBLEMS.get(message) ?? [
    'archive',
    damaged(message.slice(0, 80).replace(/\.+$/, '')),
  ];
  return new CodeFileError(problem, { file }, text);
}

/** What to do with an archive inside an archive. Both names as they are shown. */
export function innerArchive(file: string, archive: string): string {
  return `This is an archive inside another one. Take it out of ${archive} and add “${file.split(' › ').at(-1)}” by itself.`;
}
