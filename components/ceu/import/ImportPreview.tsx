import { useState } from 'react';
import { Button } from '@/components/std/Button';
import { Choices } from '@/components/std/Choices';
import { countOf, formatDay } from '@/components/std/format-day';
import { Preview } from '@/components/std/Preview';
import { ScrollTable } from '@/components/std/ScrollTable';
import { CEU_CATEGORIES, type CeuActivity } from '@/lib/ceu/activity';
import type { SplitImport } from '@/lib/ceu/import/split-import';
import { activityCount } from '../ceu-words';
import styles from './Import.module.css';

/** So many of each are shown. */
const SHOWN = 100;

type Props = {
  split: SplitImport;
  isBusy: boolean;
  onStore: (activities: readonly CeuActivity[], skipped: number) => void;
  onBack: () => void;
  onCancel: () => void;
};

/** What was read, before anything is stored: what is new, and what the log has already, which is skipped by default. */
export function ImportPreview({ split: { fresh, repeated }, isBusy, onStore, onBack, onCancel }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const added = [
    ...fresh,
    ...repeated.filter(({ activity }) => chosen.includes(activity.id)).map((each) => each.activity),
  ];
  const ceus = added.reduce((sum, { units }) => sum + Math.round(units * 100), 0) / 100;
  return (
    <Preview
      label="Preview"
      title={`${activityCount(fresh.length + repeated.length)} read`}
      onSubmit={() => onStore(added, repeated.length - chosen.length)}
      actions={
        <>
          {added.length > 0 && (
            <Button type="submit" look="primary" disabled={isBusy}>
              Add {activityCount(added.length)}
            </Button>
          )}
          <Button onClick={onBack}>Back to the columns</Button>
          <Button onClick={onCancel}>Cancel</Button>
        </>
      }
    >
      <p role="status">
        {added.length === 0
          ? 'Nothing new is in it.'
          : `${activityCount(added.length)} will be added, with ${ceus} CEUs.`}
      </p>
      {fresh.length > 0 && (
        <ScrollTable label="New activities" className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Activity</th>
              <th scope="col" className={styles['number']}>
                CEUs
              </th>
            </tr>
          </thead>
          <tbody>
            {fresh.slice(0, SHOWN).map(({ id, on, title, category, units }) => (
              <tr key={id}>
                <td className={styles['day']}>{formatDay(on)}</td>
                <td className={styles['what']}>
                  {title} <span className={styles['soft']}>{CEU_CATEGORIES[category]}</span>
                </td>
                <td className={styles['number']}>{units}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {fresh.length > SHOWN && <p className={styles['soft']}>And {fresh.length - SHOWN} more.</p>}
      {repeated.length > 0 && (
        <Choices
          legend={`${activityCount(repeated.length)} you seem to have already: skipped unless you check ${
            repeated.length === 1 ? 'it' : 'them'
          }`}
          type="checkbox"
          layout="list"
          choices={repeated.slice(0, SHOWN).map(({ activity: { id, on, title, units }, of }) => ({
            value: id,
            label: `${formatDay(on)} · ${title} · ${countOf(units, 'CEU')}${of === title ? '' : ` (there: “${of}”)`}`,
          }))}
          chosen={chosen}
          hint={
            repeated.length > SHOWN ? `And ${repeated.length - SHOWN} more, which are skipped.` : undefined
          }
          onChange={setChosen}
        />
      )}
    </Preview>
  );
}
