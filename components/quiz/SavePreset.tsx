import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Field } from '@/components/std/Field';
import { Dialog } from '@/components/std/Dialog';
import { PRESET_NAME_MAX, savePreset } from '@/lib/db/quiz-presets';
import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';

/** Keeps a recipe under a name, for one click next time. */
export function SavePreset({ recipe, onClose }: { recipe: QuizRecipe; onClose: () => void }) {
  const db = useDatabase();
  const [name, setName] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const { isBusy, error, run } = useAction();
  const save = () => {
    if (name.trim() === '') setIsEmpty(true);
    else run(() => savePreset(db, name, recipe, Date.now()).then(onClose));
  };
  return (
    <Dialog title="Keep this quiz" onClose={onClose}>
      <Field
        label="Name"
        hint="It then stands on the quiz page. The same name again replaces it."
        error={isEmpty ? 'Give it a name.' : undefined}
      >
        {(ids) => (
          <input
            {...ids}
            data-focus
            maxLength={PRESET_NAME_MAX}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && save()}
          />
        )}
      </Field>
      <Button look="primary" disabled={isBusy} onClick={save}>
        Keep
      </Button>
      {error !== undefined && <ErrorNotice error={error} />}
    </Dialog>
  );
}
