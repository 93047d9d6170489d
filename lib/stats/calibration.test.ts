import { expect, it } from 'vitest';
import { calibration } from './calibration';

it('gives the share of right answers by what was said, from sure to not sure; none where nothing was said', () => {
  const rows = calibration({
    sure: { right: 9, wrong: 1 },
    'not-sure': { right: 1, wrong: 1 },
    neither: { right: 0, wrong: 0 },
  });
  expect(rows.map(({ said, share }) => [said, share?.share])).toEqual([
    ['sure', 0.9],
    ['neither', undefined],
    ['not-sure', 0.5],
  ]);
});
