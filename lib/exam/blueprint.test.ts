import { describe, expect, it } from 'vitest';
import { isCalendarDay } from '@/lib/std/calendar-day';
import { blueprint, BLUEPRINTS, domainOfTopic, type Blueprint } from './blueprint';
import { TOPIC_IDS, type TopicId } from './topic';

const weightsOf = (id: Blueprint['id']) => blueprint(id).domains.map((domain) => domain.weight);

describe.each(BLUEPRINTS)('the blueprint $id', (each) => {
  const listed = each.domains.flatMap((domain) => domain.topics);

  it('maps every topic, and none twice', () => {
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.toSorted()).toEqual(TOPIC_IDS.toSorted());
  });

  it('has weights that sum to 100 percent', () => {
    expect(each.domains.reduce((sum, domain) => sum + domain.weight, 0)).toBeCloseTo(100, 9);
    expect(each.domains.filter((domain) => domain.weight <= 0)).toEqual([]);
  });

  it('has domains with ids and titles of their own', () => {
    expect(new Set(each.domains.map((domain) => domain.id)).size).toBe(each.domains.length);
    expect(new Set(each.domains.map((domain) => domain.title)).size).toBe(each.domains.length);
  });

  it('says where its figures come from', () => {
    for (const fact of [each.items, each.minutes, each.places, each.unscored, each.scenarios]) {
      expect(fact.source).not.toBe('');
      expect(isCalendarDay(fact.checkedOn)).toBe(true);
    }
  });

  it('finds the domain of each topic', () => {
    for (const domain of each.domains) {
      for (const topic of domain.topics) expect(domainOfTopic(each, topic)).toBe(domain);
    }
  });
});

describe('published weights', () => {
  it('are those of the CCS outline', () => {
    expect(weightsOf('ccs-2026')).toEqual([40, 20, 10, 20, 10]);
  });

  it('lie within the ranges of the CCA outline, at most one point from the middle', () => {
    const ranges = [
      [30, 34],
      [21, 25],
      [13, 17],
      [12, 16],
      [5, 9],
      [5, 9],
    ] as const;
    for (const [index, weight] of weightsOf('cca-2024').entries()) {
      const [low, high] = ranges[index] ?? [Number.NaN, Number.NaN];
      expect(weight).toBeGreaterThanOrEqual(low);
      expect(weight).toBeLessThanOrEqual(high);
      expect(Math.abs(weight - (low + high) / 2)).toBeLessThanOrEqual(1);
    }
  });

  it.each(['ccs-2026', 'cca-2024'] as const)('of %s sum to exactly 100', (id) => {
    expect(weightsOf(id).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });

  it('are equal in the guide, which publishes none', () => {
    expect(new Set(weightsOf('ccs-guide')).size).toBe(1);
  });

  it('come with the published time limits', () => {
    expect(BLUEPRINTS.map(({ id, minutes }) => [id, minutes.value])).toEqual([
      ['ccs-2026', 240],
      ['ccs-guide', 240],
      ['cca-2024', 120],
    ]);
  });
});

describe('the form of the exam', () => {
  it.each([
    ['ccs-2026', 107, 107, 10, 6, 8],
    ['cca-2024', 105, 105, 15, 0, 0],
    // 97-105 multiple choice and 6-8 scenarios.
    ['ccs-guide', 97 + 6, 105 + 8, 0, 6, 8],
  ] as const)('of %s is as its source gives it', (id, from, to, unscored, fewest, most) => {
    const { places, scenarios, unscored: notCounted } = blueprint(id);
    expect(places.value).toEqual({ from, to });
    expect(notCounted.value).toBe(unscored);
    expect(scenarios.value).toEqual({ from: fewest, to: most });
  });
});

describe('blueprint', () => {
  it('refuses an id that does not exist and names it', () => {
    expect(() => blueprint('ccs-1999' as Blueprint['id'])).toThrow(new RangeError('No blueprint ccs-1999'));
  });
});

describe('domainOfTopic', () => {
  it.each([
    ['ccs-2026', 'query-practice', 'queries'],
    ['ccs-guide', 'query-practice', 'compliance'],
    ['cca-2024', 'privacy-security', 'privacy'],
    ['ccs-2026', 'medical-necessity', 'compliance'],
    ['ccs-guide', 'medical-necessity', 'medical-necessity'],
  ] as const)('in %s puts %s under %s', (id, topic, domain) => {
    expect(domainOfTopic(blueprint(id), topic)?.id).toBe(domain);
  });

  it('is undefined for a topic that the blueprint does not cover', () => {
    const domains = [{ id: 'poa', title: 'POA', weight: 100, topics: ['poa'] as TopicId[] }];
    expect(domainOfTopic({ ...blueprint('ccs-2026'), domains }, 'cpt')).toBeUndefined();
  });
});
