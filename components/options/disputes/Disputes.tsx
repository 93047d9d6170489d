import { useLiveQuery } from 'dexie-react-hooks';
import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { exportDisputes } from '@/lib/db/export-disputes';
import { readDisputes, withdrawDispute } from '@/lib/db/item-marks';
import { localDay } from '@/lib/platform/local-day';
import { saveFile } from '@/lib/platform/save-file';
import { plainLine } from '@/lib/std/plain-line';
import { Section } from '../Section';
import styles from './Disputes.module.css';

/** Characters of a question in the list. */
const LINE = 90;

/** The disputed questions: export for the authors of the banks, and the way back. Nothing while there are none. */
export function Disputes() {
  const db = useDatabase();
  const disputes = useLiveQuery(() => readDisputes(db), [db]);
  const { error, run } = useAction();
  if (!disputes || disputes.length === 0) return null;
  const save = async () => {
    const now = Date.now();
    saveFile(`disputes-${localDay(now)}.json`, 'application/json', await exportDisputes(db, now));
  };
  return (
    <Section
      title="Disputed questions"
      lead="The file has the id, revision and bank of each question, your reason and the time. Nothing else leaves with it."
    >
      <ul className={styles['list']}>
        {disputes.map(({ itemId, reason, isLeftOut, stem }) => (
          <li key={itemId}>
            <div className={styles['words']}>
              <strong>{stem === undefined ? itemId : plainLine(stem, LINE)}</strong>
              <p>{reason}</p>
              <p className={styles['soft']}>{isLeftOut ? 'Not asked any more.' : 'Still asked.'}</p>
            </div>
            <Button
              look="quiet"
              aria-label={`Withdraw the dispute of ${itemId}`}
              onClick={() => run(() => withdrawDispute(db, itemId))}
            >
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => run(save)}>Export disputes</Button>
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
    </Section>
  );
}
