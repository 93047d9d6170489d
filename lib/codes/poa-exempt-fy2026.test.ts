import { describe, expect, it } from 'vitest';
import { isPoaExemptFy2026 } from './poa-exempt-fy2026';

describe('isPoaExemptFy2026', () => {
  it.each(['Z79.4', 'Z7984', 'I25.2', 'Z87.891', 'S72.001D', 'T81.4XXS', 'O80', 'Y92.010'])(
    '%s is exempt',
    (code) => expect(isPoaExemptFy2026(code)).toBe(true),
  );

  it.each(['I10', 'E11.22', 'S72.001A', 'S72.001B', 'T83.113D', 'M84.38XD', 'W00.0XXD', 'Y92.230', ''])(
    '%s is not',
    (code) => expect(isPoaExemptFy2026(code)).toBe(false),
  );
});
