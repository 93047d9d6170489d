import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentManifestSchema } from '@/lib/bank/content-manifest';
import { buildManifest, checkManifest, formatManifest } from './build-manifest';

const BANKS = [
  { id: 'core', title: 'Core' },
  { id: 'cpt', title: 'CPT', notice: 'A notice.' },
];

let folder: string;
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  write('banks/cpt/one.json', '[]');
  write('banks/core/two.json', '[]');
  write('banks/core/one.json', '[]');
  write('notes/a-note.md', 'text');
  write('codes/starter.json', '[]');
  write('synonyms/words.json', '[]');
  write('scenarios/a-stay.json', '{}');
  write('scenarios-cpt/a-visit.json', '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('buildManifest', () => {
  it('lists sorted files by kind, with the titles and the notice', () => {
    const manifest = buildManifest(folder, BANKS);
    expect(contentManifestSchema.parse(manifest)).toEqual({
      revision: manifest.revision,
      banks: [
        { id: 'core', title: 'Core', files: ['banks/core/one.json', 'banks/core/two.json'] },
        { id: 'cpt', title: 'CPT', notice: 'A notice.', files: ['banks/cpt/one.json'] },
      ],
      notes: ['notes/a-note.md'],
      terms: [],
      codes: ['codes/starter.json'],
      scenarios: ['scenarios/a-stay.json'],
      scenariosCpt: ['scenarios-cpt/a-visit.json'],
    });
  });

  it('has a revision that changes with any byte and any path, and with nothing else', () => {
    const first = buildManifest(folder, BANKS).revision;
    write('manifest.json', 'anything');
    expect(buildManifest(folder, BANKS).revision).toBe(first);
    write('notes/a-note.md', 'texts');
    const second = buildManifest(folder, BANKS).revision;
    expect(second).not.toBe(first);
    write('synonyms/words.json', '[{}]');
    expect(buildManifest(folder, BANKS).revision).not.toBe(second);
    write('synonyms/words.json', '[]');
    expect(buildManifest(folder, BANKS).revision).toBe(second);
    rmSync(join(folder, 'notes/a-note.md'));
    write('notes/b-note.md', 'texts');
    expect(buildManifest(folder, BANKS).revision).not.toBe(second);
  });

  it('refuses a bank without a title', () => {
    expect(() => buildManifest(folder, BANKS.slice(0, 1))).toThrow('banks/cpt/one.json: name its bank');
  });
});

describe('checkManifest', () => {
  it('passes the manifest of the folder and refuses an old or a missing one', () => {
    expect(checkManifest(folder, BANKS)[0]?.message).toMatch(/^Out of date/);
    write('manifest.json', formatManifest(buildManifest(folder, BANKS)));
    expect(checkManifest(folder, BANKS)).toEqual([]);
    write('terms/new.json', '[]');
    expect(checkManifest(folder, BANKS)[0]?.message).toMatch(/^Out of date/);
  });
});
