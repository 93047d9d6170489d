import { expect, it } from 'vitest';
import { selectionWords } from './selection-words';

const roles = (text: string) => selectionWords(text).map(({ text: word, role }) => `${word} ${role}`);
const firsts = (text: string) =>
  selectionWords(text).flatMap(({ text: word, isFirst }) => (isFirst ? word : []));

it('tells what names something from what qualifies, joins and fills', () => {
  expect(roles('Patient with acute kidney injury, stage 3')).toEqual([
    'Patient filler',
    'with light',
    'acute qualifier',
    'kidney name',
    'injury name',
    'stage qualifier',
    '3 qualifier',
  ]);
});

it('keeps a code in one piece and knows its place', () => {
  const text = ' I50.23,  E11.9';
  expect(selectionWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['I50.23', 'E11.9']);
});

it.each([
  ['Sepsis. Pneumonia', ['Sepsis', 'Pneumonia']],
  ['E. coli sepsis', ['E']],
  ['CKD, stage 4', ['CKD']],
  ['COPD, pneumonia', ['COPD', 'pneumonia']],
  ['sepsis\npneumonia (viral)', ['sepsis', 'pneumonia', 'viral']],
  ['', []],
])('begins anew where something else may begin: %j', (text, expected) => {
  expect(firsts(text)).toEqual(expected);
});

it('reads no more than the beginning of a whole page', () => {
  expect(selectionWords('sepsis '.repeat(10_000)).length).toBe(150);
});
