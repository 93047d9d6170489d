import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isCalendarDay } from '@/lib/std/calendar-day';
import { CONTENT_FOLDER } from './content-sources';
import { loadContent } from './load-content';
import { answersSchema, blindKeysSchema, judgeAnswers, withVerification } from './record-answers';

/**
 * `npm run content:record -- --answers FILE --keys FILE --on DATE`: prints where the blind answers agree with the key
 * and where they do not, and records the verification of the items on which they agree.
 */
const { answers, keys, on } = parseArgs({
  options: { answers: { type: 'string' }, keys: { type: 'string' }, on: { type: 'string' } },
}).values;
if (answers === undefined || keys === undefined || on === undefined || !isCalendarDay(on)) {
  throw new Error('Usage: npm run content:record -- --answers FILE --keys FILE --on YYYY-MM-DD');
}
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { items } = loadContent(CONTENT_FOLDER);
const judgements = judgeAnswers(
  blindKeysSchema.parse(json(keys)),
  answersSchema.parse(json(answers)),
  items.map(({ item }) => item),
);
for (const { question, item, outcome, answer, key } of judgements) {
  const detail = outcome === 'differs' ? `: answered ${answer.join(', ')}, the key is ${key.join(', ')}` : '';
  console.log(`${question} ${item}: ${outcome}${detail}`);
}
const agreed = new Set(judgements.filter(({ outcome }) => outcome === 'agrees').map(({ item }) => item));
for (const file of new Set(items.map((each) => each.file))) {
  const path = join(CONTENT_FOLDER, file);
  const text = withVerification(readFileSync(path, 'utf8'), agreed, on);
  if (text !== undefined) writeFileSync(path, text);
}
const count = (outcome: string) => judgements.filter((each) => each.outcome === outcome).length;
console.log(
  `${agreed.size} agree and are recorded, ${count('differs')} differ, ${count('unanswered')} unanswered, ` +
    `${count('changed')} changed since the sheet. Run npm run content:manifest.`,
);
