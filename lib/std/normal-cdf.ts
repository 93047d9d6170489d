/**
 * The standard normal distribution function: the share of values at or below `z`. By Marsaglia's series in the middle and
 * a continued fraction in the tails; the error is below 1e-12.
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z > SERIES_UP_TO) return 1 - tail(z);
  if (z < -SERIES_UP_TO) return tail(-z);
  let term = z;
  let sum = z;
  for (let at = 3; sum + term !== sum; at += 2) {
    term = (term * z * z) / at;
    sum += term;
  }
  return 0.5 + sum * density(z);
}

const SERIES_UP_TO = 5;
const FRACTIONS = 60;

function tail(z: number): number {
  if (z > 40) return 0;
  let fraction = z;
  for (let at = FRACTIONS; at > 0; at -= 1) fraction = z + at / fraction;
  return density(z) / fraction;
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}
