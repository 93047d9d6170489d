import { expect, it } from 'vitest';
import { passingMark } from './passing-mark';

it('is an assumption that says so', () => {
  expect(passingMark({})).toMatchObject({ value: 70, confidence: 'C' });
  expect(passingMark({}).source).toMatch(/^Our assumption, not AHIMA’s/);
});

it('is the user’s own where there is one, with ours beside it', () => {
  const edits = { 'exam.passingMark': { value: 75, editedOn: '2026-12-01' } };
  expect(passingMark(edits)).toMatchObject({ value: 75, published: 70, editedOn: '2026-12-01' });
});
