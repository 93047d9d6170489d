import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { countOf } from '@/components/std/format-day';
import { HiddenText } from '@/components/std/HiddenText';
import { Notice } from '@/components/std/Notice';
import { startWithoutCopy, type DatabaseState } from '@/lib/db/identify-database';
import { restoreCopy } from '@/lib/db/restore-copy';
import type { CompanionDatabase } from '@/lib/db/schema';
import type { Copy } from '@/lib/mirror/read-copy';
import { copyWords, formatInstant } from './copy-words';
import { saveCopy } from './save-copy';
import styles from './LostDatabase.module.css';

type Props = {
  db: CompanionDatabase;
  state: Exclude<DatabaseState, { kind: 'known' }>;
  onDecided: () => void;
};

/** Stands for the whole page while the records are lost: what happened, what the copy has, and the way back. */
export function LostDatabase(props: Props) {
  return (
    <main className={styles['page']}>
      <HiddenText as="h1">CCS Companion</HiddenText>
      <Decision {...props} />
    </main>
  );
}

function Decision({ db, state, onDecided }: Props) {
  const { copy } = state;
  const [step, setStep] = useState<'choose' | 'confirm' | 'restored'>('choose');
  const { isBusy, error, run } = useAction();
  // Another page may decide first.
  const isDecided = useLiveQuery(async () => (await db.mirrorHead.count()) > 0, [db]);
  useEffect(() => {
    if (state.kind === 'lost' && isDecided === true && step !== 'restored' && !isBusy) onDecided();
  }, [state, isDecided, step, isBusy, onDecided]);

  if (step === 'restored') return <Restored copy={copy} onDecided={onDecided} />;
  const restore = () => run(() => restoreCopy(db, copy).then(() => setStep('restored')));
  const leave = () => run(() => startWithoutCopy(db, copy).then(onDecided));
  if (step === 'confirm') {
    return (
      <Notice kind="info" title="Start without your records?">
        <div className={styles['body']}>
          <p>
            {state.kind === 'lost'
              ? 'You begin with nothing. The copy stays on this device, under Settings > Backup.'
              : 'The missing ones are given up; the copy is made anew from what is there.'}
          </p>
          <div className={styles['actions']}>
            <Button look="primary" disabled={isBusy} onClick={() => setStep('choose')}>
              Back
            </Button>
            <Button disabled={isBusy} onClick={leave}>
              Start without it
            </Button>
          </div>
          {error !== undefined && <ErrorNotice error={error} />}
        </div>
      </Notice>
    );
  }
  return (
    <Notice kind="error" title={TITLES[state.kind]}>
      <div className={styles['body']}>
        <p>
          {state.kind === 'lost'
            ? 'This can happen after a crash or a power cut: the browser finds its database damaged and removes it.'
            : 'This can happen after a crash or a power cut. What is there was not changed.'}
        </p>
        <CopyContents copy={copy} />
        <div className={styles['actions']}>
          <Button look="primary" disabled={isBusy} onClick={restore}>
            {isBusy ? 'Restoring…' : 'Restore'}
          </Button>
          <Button disabled={isBusy} onClick={() => run(() => saveCopy(copy))}>
            Save the copy as a file
          </Button>
          <Button look="quiet" disabled={isBusy} onClick={() => setStep('confirm')}>
            Start without it
          </Button>
        </div>
        {error !== undefined && <ErrorNotice error={error} />}
      </div>
    </Notice>
  );
}

const TITLES = {
  lost: 'the browser has deleted your records. There is a copy.',
  behind: 'the database has lost some of your records. The copy has them.',
};

function CopyContents({ copy }: { copy: Copy }) {
  const words = copyWords(copy);
  return (
    <>
      <p>
        {words === '' ? (
          'Nothing in the copy can be read.'
        ) : (
          <>
            The copy on this device has <strong>{words}</strong>, up to {formatInstant(copy.lastAt)}.
          </>
        )}
      </p>
      <Damaged copy={copy} />
    </>
  );
}

function Damaged({ copy }: { copy: Copy }) {
  if (copy.damaged.length === 0) return null;
  return (
    <details>
      <summary>{countOf(copy.damaged.length, 'part')} of the copy cannot be read.</summary>
      <ul className={styles['damaged']}>
        {copy.damaged.map(({ file, reason }) => (
          <li key={file}>
            <code>{file}</code> {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Restored({ copy, onDecided }: { copy: Copy; onDecided: () => void }) {
  return (
    <Notice kind="info" title="Your records are back.">
      <div className={styles['body']}>
        <p role="status">
          Restored: {copyWords(copy)}, up to {formatInstant(copy.lastAt)}.
        </p>
        <Damaged copy={copy} />
        <p>Certificates of CEU activities are not in the copy: they are in your backup files alone.</p>
        <Button look="primary" onClick={onDecided}>
          Continue
        </Button>
      </div>
    </Notice>
  );
}
