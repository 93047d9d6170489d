/** The 97.5 % quantile of the normal distribution. */
const Z = 1.959_963_984_540_054;

/**
 * The 95 % Wilson score interval of a proportion, as shares from 0 to 1. With nothing counted it is everything.
 * @param points successes; parts of one are allowed
 * @param total trials
 */
export function wilsonInterval(points: number, total: number): { low: number; high: number } {
  if (total === 0) return { low: 0, high: 1 };
  const share = points / total;
  const spread = (Z * Z) / total;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / total + spread / (4 * total));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
