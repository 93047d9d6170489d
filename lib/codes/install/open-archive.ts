import type { CodeFile } from '../files/code-file';
import { CodeFileError } from '../files/code-file-error';
import { tooLong } from './counted-bytes';
import { LIMITS } from './limits';
import { magicOf } from './magic';
import { openGzip } from './open-gzip';
import { openZip } from './open-zip';
import { plainFile, type NamedBlob } from './plain-file';
import { shownName } from './shown-name';
import { zipProblem } from './zip-problem';

/** Office files are ZIP archives too; they only accompany code sets. */
const OFFICE_NAME = /\.(xlsx|xlsm|docx|pptx|ods|odt)$/i;

/**
 * The files that an input is or holds: the members of a `.zip`, the one in a `.gz`, or the file itself. What counts is
 * the content; a name that promises a ZIP archive is held to it. `chunks` of the files may be called more than once.
 * @throws CodeFileError for an archive that cannot be opened, and from `chunks` for damage and excess found on the way
 */
export async function openFiles(input: NamedBlob): Promise<CodeFile[]> {
  const name = shownName(input.name);
  const place = { file: name };
  if (input.size > LIMITS.input) throw new CodeFileError('oversized', place, tooLong('file', LIMITS.input));
  const magic = magicOf(await headOf(input, name));
  if (magic === 'zip' && !OFFICE_NAME.test(name)) return openZip(input, name);
  if (magic === 'gzip') return [await openGzip(input, name)];
  if (magic === 'other-archive') {
    throw new CodeFileError(
      'archive',
      place,
      'Archives of this kind cannot be opened here. Unpack it yourself and add the files.',
    );
  }
  if (/\.(zip|gz)$/i.test(name))
    throw new CodeFileError('archive', place, notAnArchive(name, magic, input.size));
  return [plainFile(input)];
}

function notAnArchive(name: string, magic: string | undefined, size: number): string {
  if (size === 0) return 'The file is empty. Download it again.';
  if (magic === 'html') {
    return 'This is a web page, not an archive: the download did not work. Open the publisher’s page and download it again.';
  }
  return `This is not a ${/\.zip$/i.test(name) ? 'ZIP' : 'gzip'} archive, although its name says so. Download it again.`;
}

async function headOf(input: Blob, name: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await input.slice(0, 512).arrayBuffer());
  } catch (error) {
    throw zipProblem(error, name);
  }
}
