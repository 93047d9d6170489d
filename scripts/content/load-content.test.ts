import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listContentFiles, loadContent } from './load-content';
import { formatProblem } from './problem';
import { makeItem, makeTerm, words } from './testing/fixtures';

const NOTE = `---
title: Sample
terms: []
domain: coding-knowledge
sources: [{ source: Tabular List, section: I10 }]
edition: FY2026
---
${words(160)}
`;

let folder: string;
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const problems = () => loadContent(folder).problems.map(formatProblem);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('loadContent', () => {
  it('reads banks, notes, terms and the starter table', () => {
    write('manifest.json', '{}');
    write('banks/core/one.json', JSON.stringify([makeItem()]));
    write('notes/sample-note.md', NOTE);
    write('terms/one.json', JSON.stringify([makeTerm()]));
    write(
      'codes/starter.json',
      '[{"system":"icd10cm","code":"I10","edition":"FY2026","title":"x","billable":true}]',
    );
    const content = loadContent(folder);
    expect(content.problems).toEqual([]);
    expect(content.items).toEqual([{ file: 'banks/core/one.json', bank: 'core', item: makeItem() }]);
    expect(content.notes[0]?.note.title).toBe('Sample');
    expect(content.terms[0]?.term.id).toBe('sample-term');
    expect(content.starter.rows[0]?.code).toBe('I10');
  });

  it('names file, id and path of a schema error', () => {
    const { explanation: _, ...rest } = makeItem({ key: ['z'] });
    write('banks/core/one.json', JSON.stringify([rest, { ...makeItem(), stem: 'x'.repeat(1201) }, {}]));
    const lines = problems();
    expect(lines.some((line) => line.startsWith('banks/core/one.json: sample-item: explanation: '))).toBe(
      true,
    );
    expect(lines.some((line) => line.startsWith('banks/core/one.json: sample-item: stem: Too big'))).toBe(
      true,
    );
    expect(lines.some((line) => line.startsWith('banks/core/one.json: #3: id: '))).toBe(true);
    expect(loadContent(folder).items).toEqual([]);
  });

  it('refuses what is not JSON, no list, or longer than 40 records', () => {
    write('banks/core/broken.json', '[{');
    write('banks/core/object.json', '{}');
    write('terms/long.json', JSON.stringify(Array.from({ length: 41 }, () => makeTerm())));
    const lines = problems();
    expect(lines[0]).toMatch(/^banks\/core\/broken\.json: -: -: Not JSON/);
    expect(lines[1]).toBe('banks/core/object.json: -: -: Not a JSON array.');
    expect(lines[2]).toMatch(/^terms\/long\.json: -: -: 41 records/);
  });

  it('refuses a note without front matter and a file of no known kind', () => {
    write('notes/bare.md', 'text');
    write('banks/core/Notes.txt', 'text');
    expect(problems().map((line) => line.split(': ').slice(0, 3).join(' '))).toEqual([
      'banks/core/Notes.txt - -',
      'notes/bare.md bare front matter',
    ]);
  });

  it('lists files sorted by path', () => {
    write('b/a.json', '');
    write('a.json', '');
    write('b/a-b.json', '');
    expect(listContentFiles(folder)).toEqual(['a.json', 'b/a-b.json', 'b/a.json']);
  });
});
