import { describe, expect, it } from 'vitest';
import type { PlannableItem } from './day-plan';
import { examCandidates } from './exam-candidates';
import type { Grade } from './grade';
import { rebuildMemory } from './testing/rebuild-memory';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;

const item = (itemId: string, rest: Partial<PlannableItem> = {}): PlannableItem => ({
  itemId,
  domain: 'a',
  difficulty: 3,
  ...rest,
});
const graded = (grade: Grade): Partial<PlannableItem> => ({
  memory: rebuildMemory([{ grade, at: NOW - 3 * DAY }]),
  firstGrade: grade,
});
const answered = (isRight: boolean) => graded(isRight ? 'good' : 'again');
const shares = (...pool: PlannableItem[]) => examCandidates(pool, NOW).map(({ share }) => share);

describe('examCandidates', () => {
  it('sees less to gain in what is likely known', () => {
    const [easy = 0, hard = 0] = shares(item('easy', { difficulty: 1 }), item('hard', { difficulty: 5 }));
    expect(easy).toBeLessThan(hard);
    const [right = 0, wrong = 0] = shares(item('right', answered(true)), item('wrong', answered(false)));
    expect(right).toBeLessThan(wrong);
    expect(wrong).toBe(1);
  });

  it('counts an item by its weight', () => {
    const [once = 0, twice = 0] = shares(item('once'), item('twice', { weight: 2 }));
    expect(twice).toBeCloseTo(2 * once, 12);
  });

  it('lets one item of a point go first, the one least likely known, for all of them', () => {
    const teaches = ['term:poa'];
    const [led = 0, leads = 0, alone = 0] = shares(
      item('led', { teaches }),
      item('leads', { teaches, difficulty: 4 }),
      item('alone', { difficulty: 4 }),
    );
    expect(leads).toBeGreaterThan(alone);
    expect(led).toBeLessThan(alone);
  });

  it('sees less to gain on a point that was studied, and the least where that was known', () => {
    const teaches = ['note:sepsis'];
    const [afterWrong = 0] = shares(item('new', { teaches }), item('old', { teaches, ...answered(false) }));
    const [afterRight = 0] = shares(item('new', { teaches }), item('old', { teaches, ...answered(true) }));
    const [untouched = 0] = shares(item('new'), item('old', answered(false)));
    expect(afterWrong).toBeLessThan(untouched);
    expect(afterRight).toBeLessThan(afterWrong);
  });

  it('takes a first right answer for known the more, the surer it was, for the item and for its relatives', () => {
    const teaches = ['note:sepsis'];
    const grades: Grade[] = ['again', 'hard', 'good', 'easy'];
    const ofItem = grades.map((grade) => shares(item('old', graded(grade)))[0] ?? 0);
    const ofRelative = grades.map(
      (grade) => shares(item('new', { teaches }), item('old', { teaches, ...graded(grade) }))[0] ?? 0,
    );
    for (const falling of [ofItem, ofRelative])
      expect(falling).toEqual([...new Set(falling)].toSorted((a, b) => b - a));
  });

  it('counts with a review what it holds of its point for items that were never asked', () => {
    const teaches = ['note:sepsis'];
    const old = (itemId: string) => item(itemId, { teaches, ...answered(false) });
    const [alone = 0] = shares(old('old'));
    const [holdsOne = 0] = shares(old('old'), item('new', { teaches }));
    const [holdsHalf = 0] = shares(old('old'), item('new', { teaches }), old('other'));
    expect(holdsOne).toBeGreaterThan(alone);
    expect(holdsHalf).toBeLessThan(holdsOne);
    expect(holdsHalf).toBeGreaterThan(alone);
  });

  it('takes no notice of what many items share', () => {
    const teaches = ['term:code'];
    const many = Array.from({ length: 13 }, (_, at) => item(`i${at}`, { teaches }));
    expect(new Set(shares(...many)).size).toBe(1);
  });
});
