import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesBetween } from '@/lib/codes/changes-between';
import type { CodeRow } from '@/lib/codes/pack/code-row';
import { openCodes } from '@/lib/codes/pack/open-codes';
import { packCodes } from '@/lib/codes/pack/pack-codes';
import type { CodeChange } from '@/lib/codes/records/code-change';
import { changesInSteps } from './changes-in-steps';

const open = (rows: readonly CodeRow[]) => openCodes(packCodes(rows));

function run(steps: Generator<number, CodeChange[]>): { changes: CodeChange[]; shares: number[] } {
  const shares: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { changes: step.value, shares };
    shares.push(step.value);
  }
}

it('finds the same as a comparison at once', () => {
  const rows = fc
    .uniqueArray(
      fc.record({
        code: fc.stringMatching(/^[AB][01][0-2]{1,3}$/),
        title: fc.constantFrom('one title', 'another title'),
        isValid: fc.boolean(),
        validTo: fc.constantFrom(undefined, 20181231),
      }),
      { selector: ({ code }) => code, maxLength: 40 },
    )
    .map((list) => list.toSorted((a, b) => (a.code < b.code ? -1 : 1)));
  fc.assert(
    fc.property(rows, rows, (older, newer) => {
      const { changes, shares } = run(changesInSteps(open(older), open(newer)));
      expect(changes).toEqual(changesBetween(older, newer));
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1) ?? 1, 'all is done in the end').toBe(1);
    }),
    { seed: 7, numRuns: 300 },
  );
});
