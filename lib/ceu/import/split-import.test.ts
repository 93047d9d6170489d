import { expect, it } from 'vitest';
import type { CeuActivity } from '../activity';
import type { ReadActivity } from './read-activities';
import { splitImport } from './split-import';

const read = (on: string, title: string): ReadActivity => ({ on, title, units: 1, category: 'coding' });

it('finds what is in the log and what stands in the table twice', () => {
  const log: CeuActivity[] = [{ ...read('2027-03-14', 'Sepsis: coding and queries'), id: 'old' }];
  let count = 0;
  const { fresh, repeated } = splitImport(
    [
      read('2027-03-14', 'sepsis – Coding & Queries'),
      read('2027-03-15', 'Sepsis: coding and queries'),
      read('2027-03-15', 'SEPSIS coding and queries'),
      read('2027-03-15', 'Privacy law'),
    ],
    log,
    () => `new-${(count += 1)}`,
  );
  expect(fresh.map(({ id, title }) => [id, title])).toEqual([
    ['new-2', 'Sepsis: coding and queries'],
    ['new-4', 'Privacy law'],
  ]);
  expect(repeated.map(({ activity, of }) => [activity.title, of])).toEqual([
    ['sepsis – Coding & Queries', 'Sepsis: coding and queries'],
    ['SEPSIS coding and queries', 'Sepsis: coding and queries'],
  ]);
});
