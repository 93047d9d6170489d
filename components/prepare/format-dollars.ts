const DOLLARS = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 0,
  maximumFractionDigits: 2,
});

/** An amount in US dollars as `$1,299` or `$12.5`. */
export function formatDollars(amount: number): string {
  return DOLLARS.format(amount);
}
