import { useCallback, useEffect, useRef, useState } from 'react';
import { copyWords, formatInstant } from '@/components/data/lost/copy-words';
import { saveCopy } from '@/components/data/lost/save-copy';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { countOf } from '@/components/std/format-day';
import { mirrorFolder } from '@/lib/mirror/folder';
import type { Copy } from '@/lib/mirror/read-copy';
import { deleteSetAside, setAsideCopies } from '@/lib/mirror/set-aside-copies';
import { Section } from '../Section';
import styles from './BackupSection.module.css';

/** The copies that the user once started without: each can be saved as a file, and deleted with a second click. */
export function SetAsideCopies() {
  const [copies, setCopies] = useState<readonly Copy[]>([]);
  const [asked, setAsked] = useState<string>();
  const [said, setSaid] = useState('');
  const { isBusy, error, run } = useAction();
  const status = useRef<HTMLParagraphElement>(null);
  const load = useCallback(async () => {
    const mirror = await mirrorFolder();
    setCopies(mirror ? await setAsideCopies(mirror) : []);
  }, []);
  useEffect(() => run(load), [run, load]);
  const remove = (copy: Copy) =>
    run(async () => {
      const mirror = await mirrorFolder();
      if (mirror) await deleteSetAside(mirror, copy.databaseId);
      await load();
      setSaid(`Deleted: ${nameOf(copy)}.`);
      // Its button is gone.
      status.current?.focus();
    });
  if (copies.length === 0 && said === '' && error === undefined) return null;
  return (
    <Section
      title="Copies you started without"
      lead="The browser had deleted your records, and you began anew. What was there before is kept here until you delete it. Saved as a file, it can be restored above."
    >
      <ul className={styles['copies']}>
        {copies.map((copy) => {
          const name = nameOf(copy);
          const isAsked = asked === copy.databaseId;
          return (
            <li key={copy.databaseId} className={styles['copy']}>
              <p>
                <strong>{name}</strong> · {contentsOf(copy)}
              </p>
              <div className={styles['actions']}>
                <Button
                  disabled={isBusy}
                  aria-label={`Save as a file: ${name}`}
                  onClick={() => run(() => saveCopy(copy))}
                >
                  Save as a file
                </Button>
                <Button
                  look={isAsked ? 'plain' : 'quiet'}
                  disabled={isBusy}
                  aria-label={isAsked ? `Delete for good: ${name}` : `Delete: ${name}`}
                  onClick={() => (isAsked ? remove(copy) : setAsked(copy.databaseId))}
                >
                  {isAsked ? 'Delete for good' : 'Delete'}
                </Button>
                {isAsked && (
                  <Button look="quiet" aria-label={`Keep: ${name}`} onClick={() => setAsked(undefined)}>
                    Keep
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <p role="status" ref={status} tabIndex={-1} className={styles['soft']}>
        {said}
      </p>
      {error !== undefined && <ErrorNotice error={error} />}
    </Section>
  );
}

function nameOf({ lastAt }: Copy): string {
  return lastAt === 0 ? 'Copy' : `Copy up to ${formatInstant(lastAt)}`;
}

function contentsOf(copy: Copy): string {
  const words = copyWords(copy) || 'nothing that can be read';
  return copy.damaged.length > 0 ? `${words}; ${countOf(copy.damaged.length, 'part')} cannot be read` : words;
}
