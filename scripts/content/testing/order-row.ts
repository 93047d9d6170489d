/** A row as the CMS order files have it. */
export function orderRow(code: string, flag: 0 | 1, title: string): string {
  return `00001 ${code.padEnd(7)} ${flag} ${title.slice(0, 60).padEnd(60)} ${title}`;
}
