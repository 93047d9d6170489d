import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { countOf } from '@/components/std/format-day';
import { UndoLine } from '@/components/std/UndoLine';
import { ownBankId } from '@/lib/bank/own-bank';
import { writeBankJson, writeBankTable } from '@/lib/bank/write-bank';
import { deleteOwnBank, ownBankContent, restoreOwnBank, type OwnBankBefore } from '@/lib/db/own-banks';
import { readBanks, type BankSummary } from '@/lib/db/study-state';
import { saveFile } from '@/lib/platform/save-file';
import { switchBank, type Settings } from '@/lib/settings/settings';
import styles from './BankList.module.css';

/** All banks, on or off. The user's own can be exported and deleted, and that undone. */
export function BankList({ settings }: { settings: Settings }) {
  const db = useDatabase();
  const banks = useLiveQuery(() => readBanks(db), [db]);
  const [deleted, setDeleted] = useState<OwnBankBefore>();
  const { error, run } = useAction();
  const status = useRef<HTMLDivElement>(null);
  const remove = (bank: BankSummary) => run(async () => setDeleted(await deleteOwnBank(db, bank.id)));
  const undo = (before: OwnBankBefore) =>
    run(async () => {
      await restoreOwnBank(db, before);
      setDeleted(undefined);
      status.current?.focus();
    });
  const save = (bank: BankSummary, kind: 'json' | 'csv') =>
    run(async () => {
      const { title, items } = await ownBankContent(db, bank.id);
      const name = ownBankId(title).replace(/^own-/, '');
      if (kind === 'json') saveFile(`${name}.json`, 'application/json', writeBankJson(title, items));
      else saveFile(`${name}.csv`, 'text/csv', `\uFEFF${writeBankTable(items)}`);
    });
  return (
    <div>
      <div role="status" ref={status} tabIndex={-1} className={styles['status']}>
        {error !== undefined && <ErrorNotice error={error} />}
        {deleted?.bank && (
          <UndoLine key={deleted.bankId} onUndo={() => undo(deleted)}>
            Deleted “{deleted.bank.title}”. Your answers to its questions are kept.
          </UndoLine>
        )}
      </div>
      {banks?.length === 0 && (
        <p className={styles['soft']}>The banks are being prepared. This takes a few seconds.</p>
      )}
      <ul className={styles['banks']}>
        {banks?.map((bank) => (
          <li key={bank.id} className={styles['bank']}>
            <label className={styles['switch']}>
              <input
                type="checkbox"
                checked={!settings.disabledBanks.includes(bank.id)}
                onChange={(event) => {
                  const isOn = event.target.checked;
                  run(() => switchBank(bank.id, isOn));
                }}
              />
              <span>
                <strong>{bank.title}</strong> · {countOf(bank.items, 'question')}
                <span className={styles['soft']}>
                  {' '}
                  · {bank.isOwn ? 'your own' : 'comes with the extension'}
                </span>
                {bank.notice !== undefined && <span className={styles['notice']}>{bank.notice}</span>}
              </span>
            </label>
            {bank.isOwn && (
              <div className={styles['actions']}>
                <Button
                  look="quiet"
                  aria-label={`Save ${bank.title} as JSON`}
                  onClick={() => save(bank, 'json')}
                >
                  Save as JSON
                </Button>
                <Button
                  look="quiet"
                  aria-label={`Save ${bank.title} as CSV`}
                  onClick={() => save(bank, 'csv')}
                >
                  Save as CSV
                </Button>
                <Button look="quiet" aria-label={`Delete ${bank.title}`} onClick={() => remove(bank)}>
                  Delete
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
