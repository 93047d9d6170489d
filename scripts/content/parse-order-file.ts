/** Code without dot -> its official long title and whether it is valid for reporting (false: a header). */
export type OrderFile = ReadonlyMap<string, { title: string; billable: boolean }>;

/** 1-based columns of the CMS order files: 7-13 code, 15 flag (0 header, 1 valid), 17-76 short title, 78-end long title. */
const ROW = /^\d{5} ([0-9A-Z]{3,7}) +([01]) .{60} (.+)$/;

/**
 * Reads an ICD-10-CM or ICD-10-PCS order file.
 * @throws RangeError that names the first line that is no row
 */
export function parseOrderFile(text: string): OrderFile {
  const rows = new Map<string, { title: string; billable: boolean }>();
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line === '') continue;
    const [, code, flag, title] = ROW.exec(line) ?? [];
    if (code === undefined || title === undefined)
      throw new RangeError(`Order file, line ${at + 1}: not a row.`);
    rows.set(code, { title: title.trim(), billable: flag === '1' });
  }
  return rows;
}

/** True when `prefix` begins at least one valid code of the file. Cheap enough for a few hundred calls. */
export function isPrefixOfValid(file: OrderFile, prefix: string): boolean {
  for (const [code, { billable }] of file) if (billable && code.startsWith(prefix)) return true;
  return false;
}
