// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { blueprint } from '@/lib/exam/blueprint';
import { editFact } from '@/lib/settings/edited-facts';
import { DEFAULT_SETTINGS } from '@/lib/settings/settings';
import { judgeReadiness, type JudgedReadiness } from '@/lib/stats/judge-readiness';
import type { ReadinessItem } from '@/lib/stats/gather-readiness';
import type { FirstAnswer } from '@/lib/stats/tally';
import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';
import { calendarDay } from '@/lib/std/calendar-day';
import { renderInDom, seen } from '@/tests/unit/render-in-dom';
import { ReadinessCard } from './ReadinessCard';

const EXAM = blueprint('ccs-2026');
const NOW = Date.now();

/** `count` answers, three of four right; of all domains or of the first one, with `unseen` questions left in each. */
function judged(count: number, domains = EXAM.domains, unseen = 9): JudgedReadiness {
  const items = EXAM.domains.flatMap(({ topics }, domain) =>
    Array.from({ length: unseen }, (_, at): ReadinessItem => item(`new-${domain}-${at}`, topics[0])),
  );
  const firsts = new Map<string, FirstAnswer>();
  for (let at = 0; at < count; at += 1) {
    items.push({ ...item(`${at}`, domains[at % domains.length]?.topics[0]), recallOnDay: 0.9 });
    firsts.set(`${at}`, { itemType: 'single', isCorrect: at % 4 > 0, at: NOW - 1000 * at });
  }
  return judgeReadiness({ items, firsts, of: EXAM, now: NOW });
}

function item(id: string, topic: ReadinessItem['topic'] = 'poa'): ReadinessItem {
  return { id, topic, difficulty: 3, isAskable: true, recallOnDay: undefined };
}

const started: QuizRecipe[] = [];
const render = (readiness: JudgedReadiness, examOn?: string) =>
  renderInDom(
    <ReadinessCard
      readiness={readiness}
      settings={{ ...DEFAULT_SETTINGS, examOn: examOn === undefined ? undefined : calendarDay(examOn) }}
      onStart={(recipe) => started.push(recipe)}
    />,
  );

beforeEach(() => {
  fakeBrowser.reset();
  started.length = 0;
});

describe('without enough answers', () => {
  it('says how many more and where, and starts a quiz of just those', async () => {
    const place = await render(judged(20, EXAM.domains.slice(0, 1)));
    expect(place.textContent).toContain('Not enough data yet');
    expect(place.textContent).toContain('Your chance needs 16 more first answers');
    expect([...place.querySelectorAll('li')].map((entry) => entry.textContent)).toEqual(
      EXAM.domains.slice(1).map(({ title }) => `4 in ${title}`),
    );
    await act(async () => place.querySelector('button')?.click());
    expect(started).toMatchObject([
      { sources: ['new'], domains: EXAM.domains.slice(1).map(({ id }) => id), length: 10 },
    ]);
  });

  it('says where no questions are left to answer', async () => {
    const place = await render(judged(20, EXAM.domains.slice(0, 1), 1));
    expect(place.querySelector('li')?.textContent).toBe(
      '4 in Coding Documentation, where only 1 is left: switch on a bank or add one',
    );
  });

  it('says that the rest can be of any domain', async () => {
    const place = await render(judged(5));
    expect(place.textContent).toContain('The other 10 can be in any domain.');
  });
});

describe('with enough answers', () => {
  it('says the chance in words and as a number with its range, for the day of the exam', async () => {
    const place = await render(judged(80), '2999-03-30');
    const chance = () => place.querySelector('[data-testid=chance]')?.textContent;
    await seen(() => expect(chance()).toMatch(/^\d+ %Likelyfrom \d+ % to over 95 %$/));
    expect(place.textContent).toContain('Your chance to get at least 70 % right on ');
    expect(place.textContent).toContain('Mark: 70 % right. Our assumption, not AHIMA’s');
    expect(place.querySelectorAll('li')).toHaveLength(EXAM.domains.length + 5);
  });

  it.each([undefined, '2020-01-01'])('speaks of tomorrow when the exam is on %s', async (examOn) => {
    const place = await render(judged(80), examOn);
    await seen(() => expect(place.textContent).toContain('right, if the exam were tomorrow.'));
  });

  it('follows another mark at once, and says whose it is', async () => {
    const place = await render(judged(80));
    await seen(() => expect(place.textContent).toContain('Mark: 70 % right.'));
    await act(() => editFact('exam.passingMark', { value: 95, editedOn: '2026-12-01' }));
    await seen(() => expect(place.textContent).toContain('under 5 %Very unlikely'));
    expect(place.textContent).toContain('Mark: 95 % right. Your assumption, not AHIMA’s');
  });
});
