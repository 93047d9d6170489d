import { expect, it } from 'vitest';
import { readMsDrg } from '@/lib/codes/files/read-msdrg';
import { openRecords } from '@/lib/codes/pack/packed-records';
import type { MsDrg } from '@/lib/codes/records/ms-drg';
import { MSDRG_LIST } from '@/lib/codes/testing/list-fixtures';
import { testFile } from '@/lib/codes/testing/official-files';
import { drgGroups } from './drg-groups';
import { MDC_TITLES, mdcTitle, NO_MDC_TITLE } from './mdc-titles';

it('puts every DRG into its MDC and family, in the order of the list', async () => {
  const { details } = await readMsDrg(testFile('v40_appendix_A.txt', MSDRG_LIST));
  const groups = drgGroups(openRecords<MsDrg>(details.packed));
  expect(groups.map(({ mdc, drgs, families }) => [mdc, drgs, families.length])).toEqual([
    ['', 5, 4],
    ['05', 5, 2],
    ['17', 4, 2],
    ['18', 1, 1],
  ]);
  expect(groups[1]?.families[0]).toEqual({
    base: 'HEART FAILURE AND SHOCK',
    type: 'medical',
    members: [
      { code: '291', severity: 'MCC' },
      { code: '292', severity: 'CC' },
      { code: '293', severity: 'without CC/MCC' },
    ],
  });
  expect(groups[0]?.families.find(({ base }) => base === 'UNGROUPABLE')).toEqual({
    base: 'UNGROUPABLE',
    type: undefined,
    members: [{ code: '999', severity: undefined }],
  });
  const members = groups.flatMap((group) =>
    group.families.flatMap((family) => family.members.map(({ code }) => code)),
  );
  expect(new Set(members).size).toBe(15);
});

it('names the 25 MDCs, and says so of one that it does not know', () => {
  const numbers = Array.from({ length: 25 }, (_, at) => String(at + 1).padStart(2, '0'));
  expect(Object.keys(MDC_TITLES.value).toSorted()).toEqual(numbers);
  expect(mdcTitle('05')).toBe('Circulatory system');
  expect(mdcTitle('')).toBe(NO_MDC_TITLE);
  expect(mdcTitle('26')).toBe('MDC 26');
});
