import type { CodeFile } from '../files/code-file';
import { CodeFileError } from '../files/code-file-error';
import { companionReason } from './companion';
import { contentKind } from './content-kind';
import { magicOf } from './magic';
import { editionIn, isMidYear, nameKind } from './name-kind';
import { nameParts } from './shown-name';
import { innerArchive } from './zip-problem';

/** The official files that can be installed, as people call them. */
export const FILE_KINDS = {
  'cm-order': 'ICD-10-CM order file',
  'cm-addenda': 'ICD-10-CM addenda',
  'cm-tabular': 'ICD-10-CM Tabular List',
  'cm-index': 'ICD-10-CM Index to Diseases',
  'cm-external-cause-index': 'ICD-10-CM External Cause Index',
  'cm-neoplasm': 'ICD-10-CM Neoplasm Table',
  'cm-drug': 'ICD-10-CM Table of Drugs',
  'pcs-order': 'ICD-10-PCS order file',
  'pcs-addenda': 'ICD-10-PCS addenda',
  'pcs-tables': 'ICD-10-PCS tables',
  'pcs-definitions': 'ICD-10-PCS definitions',
  'pcs-index': 'ICD-10-PCS index',
  'poa-exempt': 'list of POA-exempt codes',
  hcpcs: 'HCPCS Level II file',
  'msdrg-list': 'list of MS-DRGs (appendix A)',
  'msdrg-cc': 'list of CCs and MCCs (appendices F to J)',
} as const;

export type FileKind = keyof typeof FILE_KINDS;

export type FileMatch =
  | {
      is: 'official';
      kind: FileKind;
      /** `FY2026`, `2019` or `v40`. */
      edition: string;
      /** An update in the middle of the year (April), which has other codes than the edition began with. */
      isMidYear: boolean;
    }
  | { is: 'ignored'; why: string };

/** How much of a file is looked at, in bytes. */
const HEAD_BYTES = 4_096;

/**
 * Which official file this is: by its name, and by its first 4 KB, so that a renamed file is still recognised. A file
 * without any sign of its edition takes that of its archive's name. Files that only come with official ones are told by
 * their names and not looked into.
 * @param file whose `chunks` can be called again; its name with its archive's (`a.zip › b.txt`)
 * @throws CodeFileError `unknown` when name and content are of different kinds or editions or no edition can be told,
 *   `archive` for an archive inside an archive, `truncated` for an empty file
 */
export async function fileKind(file: CodeFile): Promise<FileMatch> {
  const { base, archive } = nameParts(file.name);
  const companion = companionReason(base);
  if (companion !== undefined) return { is: 'ignored', why: companion };
  const head = await headOf(file);
  const named = nameKind(base);
  const refuse = (problem: 'unknown' | 'archive' | 'truncated', why: string): never => {
    throw new CodeFileError(problem, { file: file.name }, why);
  };
  const magic = magicOf(head);
  if (magic === 'zip' || magic === 'gzip' || magic === 'other-archive') {
    refuse('archive', innerArchive(file.name, archive ?? file.name));
  }
  if (named && head.length === 0) refuse('truncated', 'The file is empty. Download it again.');
  if (named && magic !== undefined)
    refuse('unknown', otherContent(named, magic === 'html' ? 'a web page' : 'a PDF'));
  const content = contentKind(head);
  if (named && content && named !== content.kind) {
    refuse('unknown', otherContent(named, `the ${FILE_KINDS[content.kind]}`));
  }
  const kind = content?.kind ?? named;
  if (!kind) return { is: 'ignored', why: 'Not recognised as an official code-set file.' };
  const ofName = editionIn(base, kind);
  if (ofName !== undefined && content?.edition !== undefined && !isSameEdition(ofName, content.edition)) {
    refuse(
      'unknown',
      `Its name says ${ofName}, its content ${content.edition}. Get it from the publisher again.`,
    );
  }
  const edition = content?.edition ?? ofName ?? editionIn(archive ?? '', kind);
  if (edition === undefined) return refuse('unknown', noEdition(kind));
  return { is: 'official', kind, edition, isMidYear: isMidYear(`${archive ?? ''} ${base}`) };
}

/** Names say `v40` of the update `v40.1` too. */
function isSameEdition(named: string, found: string): boolean {
  return named === found || found.startsWith(`${named}.`);
}

async function headOf(file: CodeFile): Promise<Uint8Array> {
  const head = new Uint8Array(HEAD_BYTES);
  let length = 0;
  for await (const chunk of file.chunks()) {
    head.set(chunk.subarray(0, HEAD_BYTES - length), length);
    length = Math.min(HEAD_BYTES, length + chunk.length);
    if (length === HEAD_BYTES) break;
  }
  return head.subarray(0, length);
}

function otherContent(named: FileKind, content: string): string {
  return `Its name says ${FILE_KINDS[named]}, but its content is ${content}. Add it under the publisher’s name.`;
}

function noEdition(kind: FileKind): string {
  const example = kind.startsWith('msdrg') ? 'v40' : '2026';
  return `This is the ${FILE_KINDS[kind]}, but of which year? Put it into its name again (“${example}”), as the publisher has it.`;
}
