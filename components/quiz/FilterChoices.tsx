import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { Choices } from '@/components/std/Choices';
import { Field } from '@/components/std/Field';
import { examEditionOn } from '@/lib/codes/edition';
import { blueprint, domainOfTopic } from '@/lib/exam/blueprint';
import { TOPIC_IDS, TOPICS } from '@/lib/exam/topic';
import type { MatchContext, PoolItem } from '@/lib/quiz/match-recipe';
import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';
import styles from './QuizBuilder.module.css';

type Props = {
  pool: readonly PoolItem[];
  recipe: QuizRecipe;
  context: MatchContext;
  disabledBanks: readonly string[];
  onChange: (changes: Partial<QuizRecipe>) => void;
};

const LEVELS = [1, 2, 3, 4, 5] as const;
const NO_FILTER = { domains: [], topics: [], difficulties: [], banks: [], validOn: 'exam' } as const;

/** Narrows a quiz to domains, topics, difficulties, banks, and to what holds on a day. Nothing ticked narrows nothing. */
export function FilterChoices({ pool, recipe, context, disabledBanks, onChange }: Props) {
  const db = useDatabase();
  const banks = useLiveQuery(() => db.banks.toArray(), [db]);
  const of = blueprint(context.blueprintId);
  const isIn = (topic: PoolItem['topic']) =>
    recipe.domains.length === 0 || recipe.domains.includes(domainOfTopic(of, topic)?.id ?? '');
  const topics = TOPIC_IDS.filter((topic) => recipe.topics.includes(topic) || isIn(topic));
  const active = banks?.filter(({ id }) => !disabledBanks.includes(id) || recipe.banks.includes(id)) ?? [];
  const count = countFilters(recipe);
  return (
    <details className={styles['filters']}>
      <summary>{count === 0 ? 'Narrow down' : `Narrow down · ${count} set`}</summary>
      <div className={styles['fields']}>
        <Choices
          legend="Domains"
          type="checkbox"
          layout="list"
          choices={of.domains.map(({ id, title }) => ({ value: id, label: title }))}
          chosen={recipe.domains}
          // Topics outside the chosen domains would match nothing.
          onChange={(domains) => onChange({ domains, topics: [] })}
        />
        <Choices
          legend="Topics"
          type="checkbox"
          choices={topics.map((value) => ({
            value,
            label: TOPICS[value],
            count: pool.filter((item) => item.topic === value).length,
          }))}
          chosen={recipe.topics}
          onChange={(chosen) => onChange({ topics: chosen })}
        />
        <Choices
          legend="Difficulty, from easy to hard"
          type="checkbox"
          layout="row"
          choices={LEVELS.map((value) => ({ value, label: String(value) }))}
          chosen={recipe.difficulties}
          onChange={(difficulties) => onChange({ difficulties })}
        />
        {active.length > 1 && (
          <Choices
            legend="Banks"
            type="checkbox"
            layout="list"
            choices={active.map(({ id, title }) => ({ value: id, label: title }))}
            chosen={recipe.banks}
            onChange={(chosen) => onChange({ banks: chosen })}
          />
        )}
        <Field label="The key must hold">
          {(ids) => (
            <select
              {...ids}
              value={recipe.validOn}
              onChange={(event) => onChange({ validOn: event.target.value as QuizRecipe['validOn'] })}
            >
              <option value="exam">
                {context.keysOn === context.today
                  ? 'as for all counts (today)'
                  : `by the ${examEditionOn(context.keysOn)} books of your exam`}
              </option>
              <option value="today">today</option>
              <option value="any">on any day (older editions too)</option>
            </select>
          )}
        </Field>
        {count > 0 && (
          <Button
            look="quiet"
            onClick={() => onChange({ ...NO_FILTER, domains: [], topics: [], difficulties: [], banks: [] })}
          >
            Clear all of these
          </Button>
        )}
      </div>
    </details>
  );
}

function countFilters({ domains, topics, difficulties, banks, validOn }: QuizRecipe): number {
  const lists = [domains, topics, difficulties, banks].filter((list) => list.length > 0).length;
  return lists + (validOn === 'exam' ? 0 : 1);
}
