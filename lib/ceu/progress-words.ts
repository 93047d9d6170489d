import type { Pace } from './pace';
import { leastMissing, type BarChange, type CeuBar } from './progress';
import type { CeuRuleSet } from './rule-set';
import { listed, whereWords } from './rule-set-words';

/**
 * What is still missing and in which category: `6 more in coding and classification and 39 more in all`. With several
 * requirements, how few CEUs can be enough stands beside it.
 */
export function missingWords(ruleSet: CeuRuleSet, bars: readonly CeuBar[]): string {
  const missing = bars.filter((bar) => bar.missing > 0);
  if (missing.length === 0) return 'Every requirement is met.';
  const words = missing.map((bar) => `${bar.missing} more ${whereOf(ruleSet, bar)}`);
  const least = `One activity can count for several of them: ${leastMissing(bars)} more CEUs can be enough.`;
  return `Still missing: ${listed(words, 'and')}.${missing.length > 1 ? ` ${least}` : ''}`;
}

/** What a maximum keeps from counting: `3 CEUs from an employer do not count: at most 10 do.` Empty without any. */
export function overMaximumWords(ruleSet: CeuRuleSet, bars: readonly CeuBar[]): string[] {
  return bars
    .filter(({ kind, overMaximum }) => kind === 'maximum' && overMaximum > 0)
    .map(
      (bar) => `${bar.overMaximum} CEUs ${whereOf(ruleSet, bar)} do not count: at most ${bar.required} do.`,
    );
}

/** CEUs against the calendar: `At an even pace it would be 40.1 by today: you are 10.1 behind.` */
export function paceWords({ expected, ahead }: Pace): string {
  const even = `At an even pace it would be ${expected} in all by today`;
  if (ahead === 0) return `${even}: you are right on it.`;
  return `${even}: you are ${Math.abs(ahead)} ${ahead > 0 ? 'ahead' : 'behind'}.`;
}

/** Where it leads if it goes on like this, and what a month has to bring: two sentences at most. */
export function projectionWords({ projected, perMonth, elapsed }: Pace, required: number): string {
  if (elapsed === 1) return '';
  const parts: string[] = [];
  if (projected === undefined) parts.push('It is too early to say where this leads.');
  else if (projected >= required)
    parts.push(`If it goes on like this, it will be ${projected} at the end: enough.`);
  else parts.push(`If it goes on like this, it will be ${projected} of ${required} at the end.`);
  if (perMonth !== undefined) parts.push(`What is missing asks for ${perMonth} CEUs a month.`);
  return parts.join(' ');
}

/** What an activity would change: `Would bring coding to 15 of 20 and the total to 42 of 80.` */
export function previewWords(changes: readonly BarChange[]): string {
  if (changes.length === 0) return 'Would change no bar of this cycle.';
  const words = changes.map(({ after }) => `${nameOf(after)} to ${after.earned} of ${after.required}`);
  return `Would bring ${listed(words, 'and')}.`;
}

function nameOf({ id, title }: CeuBar): string {
  if (id === 'total') return 'the total';
  // Abbreviations such as `AHIMA` stay.
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function whereOf({ requirements }: CeuRuleSet, bar: CeuBar): string {
  const requirement = requirements.find(({ id }) => id === bar.id);
  return requirement ? whereWords(requirement) : 'in all';
}
