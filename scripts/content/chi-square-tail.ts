/** Half the statistic beyond which the tail is below 1e-100 for any table we test; the series would overflow there. */
const FAR = 300;

/**
 * The chance that a chi-square variable with `degrees` degrees of freedom (a whole number, at least 1) is at least
 * `statistic`. Series of the lower incomplete gamma function, NIST Digital Library of Mathematical Functions 8.7.1.
 */
export function chiSquareTail(statistic: number, degrees: number): number {
  const x = statistic / 2;
  const a = degrees / 2;
  if (x <= 0) return 1;
  if (x > FAR) return 0;
  let term = x ** a / (Math.exp(x) * gammaOfNext(a));
  let lower = 0;
  for (let n = 1; term > Number.EPSILON * lower || n < x; n += 1) {
    lower += term;
    term *= x / (a + n);
  }
  return Math.max(0, 1 - lower);
}

/** Gamma(a + 1) for a = 0.5, 1, 1.5, ... by Gamma(a + 1) = a Gamma(a). */
function gammaOfNext(a: number): number {
  let product = 1;
  let factor = a;
  for (; factor > 0; factor -= 1) product *= factor;
  return factor === 0 ? product : product * Math.sqrt(Math.PI);
}

/** Pearson's statistic for observed counts against expected ones (all expected counts above 0). */
export function chiSquare(observed: readonly number[], expected: readonly number[]): number {
  return observed.reduce((sum, count, at) => {
    const mean = expected[at] ?? Number.NaN;
    return sum + (count - mean) ** 2 / mean;
  }, 0);
}
