import { describe, expect, it } from 'vitest';
import { blindDigest, makeBlindSheets } from './make-blind-sheets';
import { makeItem, makePlainItem } from './testing/fixtures';

const many = Array.from({ length: 30 }, (_, at) =>
  makePlainItem({ id: `item-${at}`, stem: `Stem number ${at}?` }),
);

describe('makeBlindSheets', () => {
  it('shows stem and options and nothing that tells the key', () => {
    const item = makeItem({ id: 'hypertension-is-i10', terms: ['secret-term'], notes: ['secret-note'] });
    const markdown = makeBlindSheets('core', [item], 1).sheets[0]?.markdown ?? '';
    expect(markdown).toContain('## core-001');
    expect(markdown).toContain(item.stem);
    for (const { text, rationale } of item.options) {
      expect(markdown).toMatch(new RegExp(String.raw`^\d\. ${text.replace('.', String.raw`\.`)}$`, 'm'));
      expect(markdown).not.toContain(rationale);
    }
    for (const hidden of [item.id, item.explanation, 'I.C.9.a', 'secret', 'key'])
      expect(markdown).not.toContain(hidden);
  });

  it('maps every number back to its item and every label to its option', () => {
    const { sheets, keys } = makeBlindSheets('core', many, 7);
    const text = sheets.map(({ markdown }) => markdown).join('\n');
    expect(
      Object.values(keys.questions)
        .map(({ item }) => item)
        .toSorted(),
    ).toEqual(many.map(({ id }) => id).toSorted());
    for (const [number, { item, labels, key }] of Object.entries(keys.questions)) {
      const meant = many.find(({ id }) => id === item);
      const block = text.split(`## ${number}\n`)[1]?.split('\n## ')[0] ?? '';
      expect(block).toContain(meant?.stem);
      for (const { id, text: option } of meant?.options ?? []) {
        const label = Object.keys(labels).find((each) => labels[each] === id);
        expect(block).toContain(`${label}. ${option}`);
      }
      expect(key.map((label) => labels[label])).toEqual(meant?.key);
    }
  });

  it('shuffles items and options, the same way for the same seed', () => {
    const { keys } = makeBlindSheets('core', many, 7);
    expect(makeBlindSheets('core', many, 7).keys).toEqual(keys);
    expect(makeBlindSheets('core', many, 8).keys).not.toEqual(keys);
    expect(Object.values(keys.questions).map(({ item }) => item)).not.toEqual(many.map(({ id }) => id));
    expect(new Set(Object.values(keys.questions).flatMap(({ key }) => key))).toEqual(
      new Set(['1', '2', '3', '4']),
    );
  });

  it('keeps the order of fixed-order options', () => {
    const fixed = many.map((item) => makePlainItem({ id: item.id, fixedOrder: true }));
    const labels = Object.values(makeBlindSheets('core', fixed, 3).keys.questions).map((each) => each.labels);
    expect(new Set(labels.map((each) => JSON.stringify(each)))).toEqual(
      new Set(['{"1":"a","2":"b","3":"c","4":"d"}']),
    );
  });

  it('writes at most 25 questions a sheet', () => {
    const { sheets } = makeBlindSheets('core', many, 1);
    expect(sheets.map(({ name }) => name)).toEqual(['core-sheet-01.md', 'core-sheet-02.md']);
    expect(sheets.map(({ markdown }) => markdown.match(/^## /gm)?.length)).toEqual([25, 5]);
  });
});

describe('blindDigest', () => {
  it('changes with what a reader judges and with nothing else', () => {
    const item = makeItem();
    expect(blindDigest(makeItem({ explanation: 'Another.', revision: 2 }))).toBe(blindDigest(item));
    expect(blindDigest(makeItem({ key: ['b'] }))).not.toBe(blindDigest(item));
    expect(blindDigest(makeItem({ stem: 'Another?' }))).not.toBe(blindDigest(item));
  });
});
