import { useState } from 'react';
import { useUndo } from '@/components/data/use-undo';
import { Button } from '@/components/std/Button';
import type { OwnRuleSet } from '@/lib/ceu/own-rule-set';
import { deleteOwnRuleSet, saveOwnRuleSet } from '@/lib/settings/ceu-rule-sets';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { OwnRuleSetForm } from './OwnRuleSetForm';
import styles from './RuleSetChoice.module.css';

type Props = { own: readonly OwnRuleSet[]; today: CalendarDay };

/** The rule sets of the user's own: add, change, delete with undo. */
export function OwnRuleSets({ own, today }: Props) {
  // The id of the one that is open in the form, or `new`.
  const [open, setOpen] = useState<string>();
  const { change, status } = useUndo(saveOwnRuleSet);
  const edited = own.find(({ id }) => id === open);
  const remove = (ruleSet: OwnRuleSet) =>
    change(
      ({ title }) => `Deleted “${title}”. Where it was chosen, the guide’s rules count.`,
      async () => {
        await deleteOwnRuleSet(ruleSet.id);
        return ruleSet;
      },
    );
  return (
    <div className={styles['own']}>
      {own.map((each) => (
        <div key={each.id} className={styles['ownRow']}>
          <span>{each.title}</span>
          <Button look="quiet" aria-label={`Change ${each.title}`} onClick={() => setOpen(each.id)}>
            Change
          </Button>
          <Button look="quiet" aria-label={`Delete ${each.title}`} onClick={() => remove(each)}>
            Delete
          </Button>
        </div>
      ))}
      {status}
      {open === undefined ? (
        <Button onClick={() => setOpen('new')}>Add rules of your own</Button>
      ) : (
        <OwnRuleSetForm
          key={open}
          {...(edited ? { edited } : {})}
          today={today}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
