import { useEffect, useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { mirrorFolder } from '@/lib/mirror/folder';
import { newestCopy, type Copy } from '@/lib/mirror/read-copy';
import { copyWords, formatInstant } from './copy-words';
import { saveCopy } from './save-copy';
import styles from './LostDatabase.module.css';

/** For a database that cannot be opened: the way to a file with what its copy has. Nothing where there is no such copy. */
export function SaveCopyOffer() {
  const [copy, setCopy] = useState<Copy>();
  const { isBusy, error, run } = useAction();
  useEffect(() => {
    // Where the copy cannot be read either, there is nothing to offer.
    findCopy().then(setCopy, () => undefined);
  }, []);
  const words = copy ? copyWords(copy) : '';
  if (!copy || words === '') return null;
  return (
    <div className={styles['body']}>
      <p>
        The copy on this device has <strong>{words}</strong>, up to {formatInstant(copy.lastAt)}.
      </p>
      <Button disabled={isBusy} onClick={() => run(() => saveCopy(copy))}>
        Save the copy as a file
      </Button>
      {error !== undefined && <ErrorNotice error={error} />}
    </div>
  );
}

async function findCopy(): Promise<Copy | undefined> {
  const mirror = await mirrorFolder();
  return mirror && newestCopy(mirror);
}
