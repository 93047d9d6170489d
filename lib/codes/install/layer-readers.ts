import type { CodeFile } from '../files/code-file';
import { readCcLists } from '../files/read-cc-lists';
import { readChanges } from '../files/read-changes';
import { readCmIndex } from '../files/read-cm-index';
import { readCmTable } from '../files/read-cm-tables';
import { readHcpcs } from '../files/read-hcpcs';
import { readMsDrg } from '../files/read-msdrg';
import { readOrderFile } from '../files/read-order-file';
import { readPcsDefinitions } from '../files/read-pcs-definitions';
import { readPcsIndex } from '../files/read-pcs-index';
import { readPcsTables } from '../files/read-pcs-tables';
import { readPoaExempt } from '../files/read-poa-exempt';
import { readTabular } from '../files/read-tabular';
import type { CodeLayer } from '../layer';
import type { CodeRow } from '../pack/code-row';
import { packCodes } from '../pack/pack-codes';
import type { FileKind } from './file-kind';

type Official = { kind: FileKind; edition: string; isMidYear: boolean };

/**
 * The layers of an official file of a known kind.
 * @param official edition and `isMidYear` are used where the file itself does not say them (order files)
 * @throws CodeFileError where the file is not as the publisher makes it
 */
export async function readLayers(
  file: CodeFile,
  { kind, edition, isMidYear }: Official,
): Promise<CodeLayer[]> {
  const update = isMidYear ? { isMidYear } : {};
  switch (kind) {
    case 'cm-order':
      return [
        { ...codesLayer('icd10cm', edition, (await readOrderFile(file)).rows, file, 'headers'), ...update },
      ];
    case 'pcs-order':
      return [
        { ...codesLayer('icd10pcs', edition, (await readOrderFile(file)).rows, file, 'headers'), ...update },
      ];
    case 'cm-addenda':
    case 'pcs-addenda':
      return [await readChanges(file)];
    case 'cm-index':
    case 'cm-external-cause-index':
      return [await readCmIndex(file)];
    case 'cm-neoplasm':
    case 'cm-drug':
      return [await readCmTable(file)];
    case 'cm-tabular':
      return [await readTabular(file)];
    case 'pcs-tables':
      return [await readPcsTables(file)];
    case 'pcs-definitions':
      return [await readPcsDefinitions(file)];
    case 'pcs-index':
      return [await readPcsIndex(file)];
    case 'poa-exempt':
      return [await readPoaExempt(file)];
    case 'hcpcs': {
      const { edition, rows, details, modifiers } = await readHcpcs(file);
      return [codesLayer('hcpcs', edition, rows, file, 'terminated'), details, modifiers];
    }
    case 'msdrg-cc':
      return [await readCcLists(file)];
    case 'msdrg-list': {
      const { edition, rows, details } = await readMsDrg(file);
      return [codesLayer('msdrg', edition, rows, file, 'headers'), details];
    }
  }
}

/** @param others what rows are called that may not be reported */
function codesLayer(
  system: CodeLayer['system'],
  edition: string,
  rows: CodeRow[],
  file: CodeFile,
  others: 'headers' | 'terminated',
): CodeLayer {
  const valid = rows.filter((row) => row.isValid).length;
  const counts = { valid, [others]: rows.length - valid };
  return { system, kind: 'codes', edition, packed: packCodes(rows), counts, file: file.name };
}
