import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RECIPE } from '@/lib/quiz/quiz-recipe';
import { deletePreset, PRESET_NAME_MAX, readPresets, restorePreset, savePreset } from './quiz-presets';
import { openTestDatabase } from './testing/open-test-database';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const HARD = { ...DEFAULT_RECIPE, difficulties: [4, 5] };

describe('presets', () => {
  it('are kept under their names, the oldest first', async () => {
    const db = await openTestDatabase();
    await savePreset(db, 'Zebra', HARD, NOW);
    await savePreset(db, 'Apple', DEFAULT_RECIPE, NOW + 1);
    expect((await readPresets(db)).map(({ name, recipe }) => [name, recipe])).toEqual([
      ['Zebra', HARD],
      ['Apple', DEFAULT_RECIPE],
    ]);
  });

  it('are changed, not doubled, by saving under the same name in any case', async () => {
    const db = await openTestDatabase();
    const first = await savePreset(db, 'Hard ones', DEFAULT_RECIPE, NOW);
    const again = await savePreset(db, ' hard ONES ', HARD, NOW + 5);
    expect(again).toEqual({ id: first.id, name: 'hard ONES', recipe: HARD, createdAt: NOW });
    expect(await readPresets(db)).toEqual([again]);
  });

  it('come back where they were when the deletion is undone', async () => {
    const db = await openTestDatabase();
    const first = await savePreset(db, 'First', HARD, NOW);
    await savePreset(db, 'Second', DEFAULT_RECIPE, NOW + 1);
    await deletePreset(db, first.id);
    expect((await readPresets(db)).map(({ name }) => name)).toEqual(['Second']);
    await restorePreset(db, first);
    expect((await readPresets(db)).map(({ name }) => name)).toEqual(['First', 'Second']);
  });

  it('have names that are not endless', async () => {
    const db = await openTestDatabase();
    expect((await savePreset(db, 'x'.repeat(99), HARD, NOW)).name).toHaveLength(PRESET_NAME_MAX);
  });

  it('with a recipe of another version have what can be read of it', async () => {
    const db = await openTestDatabase();
    const recipe = { ...HARD, sources: ['due', 'oracle'], mood: 'good' } as never;
    await db.quizPresets.add({ id: 'old', name: 'Old', recipe, createdAt: NOW });
    expect((await readPresets(db))[0]?.recipe).toEqual({ ...HARD, sources: ['due'] });
  });
});
