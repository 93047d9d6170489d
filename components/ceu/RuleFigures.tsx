import { useAction } from '@/components/data/use-action';
import { FigureField } from '@/components/facts/FigureField';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { CEU_FACTS, type CeuFact, type CeuFactId } from '@/lib/ceu/ceu-facts';
import type { EditedFacts } from '@/lib/exam/edited-fact';
import { editFact } from '@/lib/settings/edited-facts';
import type { CalendarDay } from '@/lib/std/calendar-day';
import styles from './RuleSetChoice.module.css';

type Props = { ids: readonly CeuFactId[]; edits: EditedFacts; today: CalendarDay };

/** What every rule set has in common. */
const COMMON: readonly CeuFactId[] = [
  'ceu.unit.minutes',
  'ceu.unit.partFrom',
  'ceu.inactiveAfter',
  'ceu.revokedAfter',
  'ceu.extensionFee',
];
const MOST: Record<CeuFact['unit'], number> = {
  CEUs: 1000,
  years: 10,
  '%': 100,
  minutes: 600,
  days: 3650,
  US$: 100_000,
};

/** The numbers that a rule set is made of, each with its source and open to a value of the user's own. */
export function RuleFigures({ ids, edits, today }: Props) {
  const { error, run } = useAction();
  const change = (id: CeuFactId, value: number | undefined) =>
    run(() => editFact(id, value === undefined ? undefined : { value, editedOn: today }));
  return (
    <details>
      <summary>The numbers behind these rules, with their sources</summary>
      <div className={styles['figures']}>
        {[...ids, ...COMMON].map((id) => {
          const fact: CeuFact = CEU_FACTS[id];
          return (
            <FigureField
              key={id}
              title={fact.what}
              unit={fact.unit}
              fact={fact}
              own={edits[id]?.value}
              // Cycles without a length or hours without minutes would divide by nothing.
              least={fact.unit === 'years' || fact.unit === 'minutes' ? 1 : 0}
              most={MOST[fact.unit]}
              onChange={(value) => change(id, value)}
            />
          );
        })}
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
    </details>
  );
}
