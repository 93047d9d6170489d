import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { UndoLine } from '@/components/std/UndoLine';
import { deletePreset, readPresets, restorePreset } from '@/lib/db/quiz-presets';
import type { QuizPresetRow } from '@/lib/db/schema';
import { CREDENTIALS } from '@/lib/exam/credential';
import { recipeWords } from '@/lib/quiz/recipe-words';
import type { Settings } from '@/lib/settings/settings';
import styles from './Presets.module.css';
import type { QuizActions } from './quiz-actions';

type Props = { settings: Settings; actions: QuizActions };

/** The recipes that the user keeps: start, change, delete with a way back. Nothing while there are none. */
export function Presets({ settings, actions }: Props) {
  const db = useDatabase();
  const presets = useLiveQuery(() => readPresets(db), [db]);
  const [deleted, setDeleted] = useState<QuizPresetRow>();
  const { error, run } = useAction();
  if (!presets || (presets.length === 0 && !deleted)) return null;
  const { blueprint } = CREDENTIALS[settings.credential];
  const remove = (preset: QuizPresetRow) =>
    run(() => deletePreset(db, preset.id).then(() => setDeleted(preset)));
  return (
    <section className={styles['presets']} aria-label="Your quizzes">
      <h2>Your quizzes</h2>
      <ul>
        {presets.map((preset) => (
          <li key={preset.id} className={styles['preset']}>
            <button
              type="button"
              className={styles['start']}
              disabled={actions.isBusy}
              onClick={() => actions.startBy(preset.recipe, preset.name)}
            >
              <strong>{preset.name}</strong>
              <span>{recipeWords(preset.recipe, blueprint)}</span>
            </button>
            <span>
              <Button
                look="quiet"
                aria-label={`Change ${preset.name}`}
                onClick={() => actions.build(preset.recipe)}
              >
                Change
              </Button>
              <Button look="quiet" aria-label={`Delete ${preset.name}`} onClick={() => remove(preset)}>
                Delete
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <div role="status">
        {deleted && (
          <UndoLine
            key={deleted.id}
            onUndo={() => run(() => restorePreset(db, deleted).then(() => setDeleted(undefined)))}
          >
            Deleted “{deleted.name}”.
          </UndoLine>
        )}
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
    </section>
  );
}
