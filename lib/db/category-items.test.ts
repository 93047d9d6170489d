import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import { categoryItemIds } from './category-items';
import { disputeItem } from './item-marks';
import { openTestDatabase } from './testing/open-test-database';
import { testItemRow } from './testing/test-item-row';

const TODAY = calendarDay('2026-11-22');
const naming = (code: string, system: 'icd10cm' | 'icd10pcs' = 'icd10cm') => ({
  codes: [{ system, code, edition: 'FY2026' }],
});

it('finds the questions of a category that can be asked today', async () => {
  const db = await openTestDatabase();
  await db.items.bulkAdd([
    testItemRow('acute', naming('I50.23')),
    testItemRow('header', naming('I50')),
    testItemRow('neighbour', naming('I51.0')),
    testItemRow('other-system', naming('I50.23', 'icd10pcs')),
    testItemRow('retired', { ...naming('I50.9'), status: 'retired' }),
    testItemRow('switched-off', { ...naming('I50.9'), bankId: 'cpt' }),
    testItemRow('over', { ...naming('I50.9'), validTo: '2026-09-30' }),
    testItemRow('left-out', naming('I50.9')),
    testItemRow('not-yet', { ...naming('I50.9'), validFrom: '2027-10-01' }),
  ]);
  await disputeItem(db, 'left-out', { reason: 'The key is wrong.', isLeftOut: true, at: 1 });
  await disputeItem(db, 'header', { reason: 'Unclear.', isLeftOut: false, at: 1 });
  const ids = (code: string) => categoryItemIds(db, { system: 'icd10cm', code }, ['cpt'], TODAY);
  expect((await ids('I50.9')).toSorted()).toEqual(['acute', 'header']);
  expect(await ids('I51')).toEqual(['neighbour']);
  expect(await ids('E11.9')).toEqual([]);
});
