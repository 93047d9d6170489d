import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64 } from '@/lib/std/base64';
import { decodeText } from '@/lib/std/decode-text';
import { sha256 } from '@/lib/std/sha256';
import { mutations } from '@/lib/std/testing/mutations';
import type { BackupContent } from './backup';
import { BackupError } from './backup-error';
import { readBackup } from './read-backup';
import { BACKUP_TABLES } from './row-schemas';
import { anyContent } from './testing/backup-content';
import { writeBackup } from './write-backup';

const about = { schema: 3, app: '1.0.0', createdAt: '2026-11-28T10:00:00.000Z' };
const read = (text: string) => readBackup(text, { schema: 3 });

/** The same content each time, with something in every table. */
async function sample(): Promise<BackupContent> {
  const content = fc
    .sample(anyContent, { seed: 11, numRuns: 400 })
    .find(({ tables }) => BACKUP_TABLES.every((name) => name === 'attachments' || tables[name].length > 1));
  if (!content) throw new Error('No sample has rows in every table.');
  const bytes = Uint8Array.from({ length: 300 }, (_, at) => at % 256);
  const certificate = {
    id: 'certificate',
    activityId: 'activity',
    name: 'Webinar.pdf',
    type: 'application/pdf',
    size: bytes.length,
    sha256: await sha256(bytes),
    base64: encodeBase64(bytes),
  };
  return { ...content, tables: { ...content.tables, attachments: [certificate] } };
}

const textOf = async (content: BackupContent, changes: Partial<typeof about> = {}) =>
  (await writeBackup({ ...about, ...changes }, content)).join('');

const refusal = async (text: string): Promise<BackupError> => {
  const error: unknown = await read(text).then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof BackupError)) throw new Error(`Not refused: ${String(error)}`);
  return error;
};

describe('a backup file', () => {
  it('is one JSON document with a line for each row, and says first what it is', async () => {
    const content = await sample();
    const text = await textOf(content);
    const [first = ''] = text.split('\n');
    expect(first).toMatch(/^\{"format":"ccs-companion-backup","version":1,"schema":3,/);
    expect(text).toContain(`\n${JSON.stringify(content.tables.reviews[0])},\n`);
    expect(await read(text)).toEqual({ ...about, ...content });
  });

  it('is read the same when an editor has laid it out anew', async () => {
    const content = await sample();
    const text = JSON.stringify(JSON.parse(await textOf(content)), undefined, 2).replaceAll('\n', '\r\n');
    expect(await read(text)).toEqual({ ...about, ...content });
  });

  it('of an older schema may lack tables; one of this schema may not', async () => {
    const file = JSON.parse(await textOf(await sample(), { schema: 2 })) as {
      tables: Record<string, unknown>;
      contents: Record<string, unknown>;
    };
    const { quizPresets: _, ...tables } = file.tables;
    const error = await refusal(JSON.stringify({ ...file, schema: 3, tables }));
    expect(error).toMatchObject({ problem: 'damaged', place: 'quizPresets' });
    const { itemMarks, ...fewer } = (await sample()).tables;
    const old = await textOf({ tables: { ...fewer, itemMarks }, storage: {} }, { schema: 2 });
    expect(await read(old)).toMatchObject({ schema: 2, tables: { itemMarks } });
  });

  it.each([
    ['a later layout', (text: string) => text.replace('"version":1', '"version":2'), /format 2/],
    ['a later schema', (text: string) => text.replace('"schema":3', '"schema":4'), /schema 4/],
  ])('of %s is refused with what to do', async (_, change, words) => {
    const error = await refusal(change(await textOf(await sample())));
    expect(error.problem).toBe('newer');
    expect(error.message).toMatch(words);
    expect(error.message).toContain('Update the extension');
  });

  it.each(['', '[]', '{}', 'null', '"x"', '{"format":"other"}', 'term,definition\n'])(
    'is not %j',
    async (text) => expect((await refusal(text)).problem).toBe('not-a-backup'),
  );

  it.each([
    [
      'reviews, row 1',
      (content: BackupContent) => ({ ...content.tables.reviews[0], grade: 'best' }),
      'grade',
    ],
    ['reviews, row 1', (content: BackupContent) => ({ ...content.tables.reviews[0], at: '5' }), 'at'],
    ['reviews, row 2', (content: BackupContent) => content.tables.reviews[1], 'same id'],
  ])('with a bad row names %s', async (place, change, field) => {
    const content = await sample();
    const [, ...others] = content.tables.reviews;
    const row = change(content) ?? {};
    const text = await textOf({ ...content, tables: { ...content.tables, reviews: [row, ...others] } });
    const error = await refusal(text);
    expect(error.message).toContain(field);
    expect(error.place).toContain(place);
  });

  it.each([
    ['size', { size: 299 }, 'attachments, row 1 (certificate), size'],
    ['sha256', { sha256: 'a'.repeat(64) }, 'attachments, row 1 (certificate), sha256'],
    ['base64', { base64: '%' }, 'attachments, row 1 (certificate), base64'],
  ])('with a certificate whose %s is wrong names it', async (_, change, place) => {
    const content = await sample();
    const attachments = content.tables.attachments.map((row) => ({ ...row, ...change }));
    expect(
      await refusal(await textOf({ ...content, tables: { ...content.tables, attachments } })),
    ).toMatchObject({
      place,
    });
  });

  it('that was cut off says where', async () => {
    const text = await textOf(await sample());
    const error = await refusal(text.slice(0, text.length / 2));
    expect(error.problem).toBe('damaged');
    expect(error.place).toMatch(/^Line \d+, column \d+$/);
  });

  it('with one value altered is refused, wherever that is', async () => {
    const text = await textOf(await sample());
    const digits = [...text.matchAll(/(?<=[":,[])\d(?=\d)/g)].map(({ index }) => index);
    for (const at of digits.filter((_, index) => index % 7 === 0)) {
      const altered = `${text.slice(0, at)}${text[at] === '7' ? '8' : '7'}${text.slice(at + 1)}`;
      expect((await refusal(altered)).place).not.toBe('');
    }
  });

  it('is read or refused with a place after 1,000 kinds of damage; never is another backup read', async () => {
    const content = await sample();
    const bytes = new TextEncoder().encode(await textOf(content));
    const whole = JSON.stringify({ ...about, ...content });
    const wrong: unknown[] = [];
    let refused = 0;
    for (const damaged of mutations(bytes, 1000, 3)) {
      const text = decodeText(damaged);
      if (text === undefined) continue;
      const result: unknown = await read(text).catch((error: unknown) => error);
      const isRefused = result instanceof BackupError && result.place !== '' && result.message.length < 500;
      if (isRefused) refused += 1;
      else if (JSON.stringify(result) !== whole) wrong.push(result);
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(800);
  });
});
