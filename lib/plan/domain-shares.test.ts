import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blueprint } from '@/lib/exam/blueprint';
import { domainShares, type DomainRecord } from './domain-shares';

const CCS = blueprint('ccs-2026');
const sharesOf = (records: Record<string, DomainRecord>) =>
  domainShares(CCS, new Map(Object.entries(records)));
const emphasisOf = (records: Record<string, DomainRecord>, id: string) =>
  sharesOf(records).find((share) => share.id === id)?.emphasis ?? 0;

describe('domainShares', () => {
  it('follows the weights while nothing was answered', () => {
    expect(sharesOf({}).map(({ share }) => Math.round(share * 100))).toEqual([40, 20, 10, 20, 10]);
  });

  it('gives a weak domain more than its weight and a strong one less', () => {
    const records = {
      queries: { answers: 100, right: 50 },
      compliance: { answers: 100, right: 90 },
      documentation: { answers: 100, right: 70 },
    };
    expect(emphasisOf(records, 'queries')).toBeGreaterThan(1.3);
    expect(emphasisOf(records, 'compliance')).toBeLessThan(0.75);
    expect(emphasisOf(records, 'documentation')).toBeCloseTo(1, 5);
  });

  it('shrinks few answers towards the average', () => {
    const others = { compliance: { answers: 200, right: 150 }, documentation: { answers: 200, right: 150 } };
    const few = emphasisOf({ ...others, queries: { answers: 2, right: 0 } }, 'queries');
    const many = emphasisOf({ ...others, queries: { answers: 80, right: 0 } }, 'queries');
    expect(few).toBeLessThan(1.2);
    expect(many).toBeGreaterThan(1.8);
  });

  it('says nothing of a domain without an answer', () => {
    const records = { compliance: { answers: 20, right: 5 } };
    expect(sharesOf(records).find(({ id }) => id === 'queries')).toMatchObject({
      answers: 0,
      accuracy: undefined,
      emphasis: 1,
    });
  });

  it('sums to one, and no domain gets nothing or more than twice its weight', () => {
    const record = fc
      .tuple(fc.nat(500), fc.nat(500))
      .map(([right, wrong]) => ({ right, answers: right + wrong }));
    fc.assert(
      fc.property(fc.array(record, { minLength: 5, maxLength: 5 }), (records) => {
        const shares = domainShares(
          CCS,
          new Map(CCS.domains.map(({ id }, at) => [id, records[at] ?? { answers: 0, right: 0 }])),
        );
        expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const { emphasis } of shares) {
          expect(emphasis).toBeGreaterThanOrEqual(0.5);
          expect(emphasis).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});
