import { Choices } from '@/components/std/Choices';
import { RECIPE_LIMITS, type QuizRecipe } from '@/lib/quiz/quiz-recipe';
import { NumberChoice } from './NumberChoice';

type Props = { recipe: QuizRecipe; onChange: (changes: Partial<QuizRecipe>) => void };

const LENGTHS = [5, 10, 20, 40];
const PACES = [1, 1.5, 2, 3];

/** How many questions, in which style, with which clock, in which order. */
export function MannerChoices({ recipe, onChange }: Props) {
  const { length, style, order, minutesEach } = recipe;
  return (
    <>
      <NumberChoice
        legend="How many questions"
        ownLabel="Number of questions"
        offered={LENGTHS.map((value) => ({ value, label: String(value) }))}
        value={length}
        limits={{ min: 1, max: RECIPE_LIMITS.length, step: 1 }}
        onChange={(value) => onChange({ length: value ?? 10 })}
      />
      <Choices
        legend="Feedback"
        type="radio"
        layout="list"
        choices={[
          { value: 'tutor', label: 'Tutor: after each answer' },
          { value: 'exam', label: 'Exam: at the end' },
        ]}
        chosen={[style]}
        hint={style === 'exam' ? 'You can go back and change answers until you finish.' : undefined}
        onChange={([value]) => value && onChange({ style: value })}
      />
      <NumberChoice
        legend="Clock, minutes a question"
        ownLabel="Minutes a question"
        none="None"
        offered={PACES.map((value) => ({ value, label: String(value) }))}
        value={minutesEach}
        limits={{ min: 0.5, max: RECIPE_LIMITS.minutes, step: 0.5 }}
        hint={minutesEach === undefined ? undefined : clockWords(style)}
        onChange={(value) => onChange({ minutesEach: value })}
      />
      <Choices
        legend="Order"
        type="radio"
        choices={[
          { value: 'mixed', label: 'Topics mixed' },
          { value: 'blocked', label: 'Topic after topic' },
        ]}
        chosen={[order]}
        onChange={([value]) => value && onChange({ order: value })}
      />
    </>
  );
}

function clockWords(style: QuizRecipe['style']): string {
  const chosen =
    style === 'exam' ? 'What you have chosen by then is scored' : 'What you have answered by then counts';
  return `The clock runs for the whole quiz, also while the panel is closed. When it runs out, the quiz ends by itself. ${chosen}; questions without an answer count neither as right nor as wrong.`;
}
