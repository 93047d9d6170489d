import { v7 as uuidv7 } from 'uuid';
import { parseQuizRecipe, type QuizRecipe } from '@/lib/quiz/quiz-recipe';
import type { CompanionDatabase, QuizPresetRow } from './schema';

/** Longest name of a preset, in characters. */
export const PRESET_NAME_MAX = 60;

/** The kept recipes, the oldest first. */
export async function readPresets(db: CompanionDatabase): Promise<QuizPresetRow[]> {
  const rows = await db.quizPresets.toArray();
  // A restored backup may bring a recipe of another version.
  const presets = rows.map((row) => ({ ...row, recipe: parseQuizRecipe(row.recipe) }));
  return presets.toSorted((a, b) => a.createdAt - b.createdAt);
}

/**
 * Keeps a recipe under a name. A preset of the same name gets the new recipe: two of one name could not be told apart.
 * @param now epoch ms
 */
export async function savePreset(
  db: CompanionDatabase,
  name: string,
  recipe: QuizRecipe,
  now: number,
): Promise<QuizPresetRow> {
  const wanted = name.trim().slice(0, PRESET_NAME_MAX);
  return db.transaction('rw', [db.quizPresets], async () => {
    const rows = await db.quizPresets.toArray();
    const same = rows.find((row) => row.name.toLowerCase() === wanted.toLowerCase());
    const preset = same
      ? { ...same, name: wanted, recipe }
      : { id: uuidv7({ msecs: now }), name: wanted, recipe, createdAt: now };
    await db.quizPresets.put(preset);
    return preset;
  });
}

/** Deletes a preset. `restorePreset` with what was there undoes it. */
export async function deletePreset(db: CompanionDatabase, id: string): Promise<void> {
  await db.quizPresets.delete(id);
}

/** Puts a deleted preset back where it was. */
export async function restorePreset(db: CompanionDatabase, preset: QuizPresetRow): Promise<void> {
  await db.quizPresets.put(preset);
}
