import type { CodeFile } from '@/lib/codes/files/code-file';
import { readOrderFile } from '@/lib/codes/files/read-order-file';

/** Code without dot -> its official long title and whether it is valid for reporting (false: a header). */
export type OrderFile = ReadonlyMap<string, { title: string; billable: boolean }>;

/**
 * Reads an ICD-10-CM or ICD-10-PCS order file.
 * @throws CodeFileError that names the first line that is no row
 */
export async function orderFile(file: CodeFile): Promise<OrderFile> {
  const { rows } = await readOrderFile(file);
  return new Map(rows.map(({ code, title, isValid }) => [code, { title, billable: isValid }]));
}

/** True when `prefix` begins at least one valid code of the file. Cheap enough for a few hundred calls. */
export function isPrefixOfValid(file: OrderFile, prefix: string): boolean {
  for (const [code, { billable }] of file) if (billable && code.startsWith(prefix)) return true;
  return false;
}
