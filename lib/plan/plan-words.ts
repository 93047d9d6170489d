import type { CatchUp } from './catch-up';
import type { Shortfall } from './shortfall';

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** How the plan adapts, in one line; undefined when nothing was missed. */
export function catchUpWords({ owed, missedDays, extra, unplaced }: CatchUp): string | undefined {
  if (owed === 0) return undefined;
  const what =
    missedDays > 0 ? `You missed ${count(missedDays, 'day')}` : `You are ${count(owed, 'minute')} behind`;
  const given = extra.filter((minutes) => minutes > 0);
  const most = Math.max(0, ...given);
  const upTo = given.every((minutes) => minutes === most) ? '' : 'up to ';
  const more = `${upTo}${count(most, 'minute')} more on ${count(given.length, 'day')}`;
  if (unplaced === 0) return `${what}: ${more}, or move the exam.`;
  const rest = `${count(unplaced, 'minute')} ${unplaced === 1 ? 'finds' : 'find'} no room`;
  const ways = 'Give more minutes a day, or move the exam.';
  return given.length === 0
    ? `${what}: ${rest} before the last week. ${ways}`
    : `${what}: ${more}, and ${rest}. ${ways}`;
}

const MOCK_WORDS = { half: 'mock exam of half length', full: 'full mock exam' } as const;

/** What the plan cannot give, in one sentence or two. */
export function shortfallWords(shortfall: Shortfall): string {
  switch (shortfall.kind) {
    case 'no-minutes':
      return 'No day before the exam has any minutes. Give some weekdays minutes, or take off days off.';
    case 'too-short':
      return `The time is short: ${count(shortfall.days, 'day')} are less than the ${shortfall.title} of the timeline. The plan fills what there is; it cannot be complete.`;
    case 'no-mock':
      return mockWords(shortfall);
  }
}

function mockWords({ size, why, minutes }: Extract<Shortfall, { kind: 'no-mock' }>): string {
  const what = MOCK_WORDS[size];
  switch (why) {
    case 'bank':
      return `Your question banks have too few questions for a ${what}, so none is planned.`;
    case 'minutes':
      return `No day where a ${what} belongs has the ${minutes} minutes that it takes. Give one weekday as many, and it is planned.`;
    case 'passed':
      return `The time of the ${what} has passed; it is not planned any more.`;
  }
}
