/** The fiscal year edition (1 October to 30 September) that a day falls into: `2025-10-01` gives `FY2026`. */
export function fiscalYearOf(day: string): string {
  const year = Number(day.slice(0, 4));
  return `FY${day.slice(5) >= '10-01' ? year + 1 : year}`;
}
