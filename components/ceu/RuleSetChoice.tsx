import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { Choices } from '@/components/std/Choices';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { formatDay } from '@/components/std/format-day';
import { ScrollTable } from '@/components/std/ScrollTable';
import { compareRuleSets } from '@/lib/ceu/compare-rule-sets';
import { ruleSetOf, ruleSetsFor } from '@/lib/ceu/cycle-record';
import type { CeuRuleSet } from '@/lib/ceu/rule-set';
import { changeCycle } from '@/lib/db/ceu-log';
import { changeSettings } from '@/lib/settings/settings';
import { RuleFigures } from './RuleFigures';
import styles from './RuleSetChoice.module.css';
import type { Ceu } from './use-ceu';

/**
 * Which rules count, with all rule sets side by side. A cycle that has rules of its own (one that is over) keeps them
 * apart from the settings; the others follow the settings.
 */
export function RuleSetChoice({ ceu: { held, choices, today } }: { ceu: Ceu }) {
  const db = useDatabase();
  const { error, run } = useAction();
  const cycle = held?.cycle ?? { id: '', startsOn: today };
  const ruleSets = ruleSetsFor(cycle, choices);
  const chosen = ruleSetOf(cycle, choices);
  const choose = (ruleSetId: string) =>
    run(() =>
      held?.cycle.ruleSetId === undefined
        ? changeSettings({ ruleSet: ruleSetId })
        : changeCycle(db, held.cycle.id, { ruleSetId }),
    );
  return (
    <>
      <Choices
        legend="CEU rules"
        type="radio"
        layout="row"
        choices={ruleSets.map(({ id, title }) => ({ value: id, label: title }))}
        chosen={[chosen.id]}
        onChange={([id]) => id !== undefined && choose(id)}
      />
      {error !== undefined && <ErrorNotice error={error} />}
      <Comparison ruleSets={ruleSets} chosenId={chosen.id} />
      <RuleFigures key={chosen.id} ids={chosen.factIds} edits={choices.edits} today={today} />
    </>
  );
}

function Comparison({ ruleSets, chosenId }: { ruleSets: readonly CeuRuleSet[]; chosenId: string }) {
  return (
    <ScrollTable label="The rules compared" className={styles['compared']}>
      <thead>
        <tr>
          <th scope="col">Compared</th>
          {ruleSets.map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
              {id === chosenId && ' (chosen)'}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {compareRuleSets(ruleSets).map(({ what, of, isDifferent }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            {ruleSets.map(({ id }) => (
              <td key={id}>{isDifferent ? <strong>{of[id]}</strong> : of[id]}</td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">Source</th>
          {ruleSets.map(({ id, total: { source, checkedOn } }) => (
            <td key={id}>
              {source}, checked {formatDay(checkedOn)}
            </td>
          ))}
        </tr>
      </tbody>
    </ScrollTable>
  );
}
