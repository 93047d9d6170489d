import { useCallback, useRef, useState, type ReactNode } from 'react';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { UndoLine } from '@/components/std/UndoLine';
import { useAction } from './use-action';
import styles from './use-undo.module.css';

type Done<Before> = { count: number; words: string; before: Before };

/**
 * Changes of a list of which the last can be undone.
 * @param undo puts back what there was before the last change
 * @returns `change` runs a change and keeps what undoes it, and `run` one that has no way back; `status` says what was
 * done and offers the undo, or what went wrong. It takes the focus after an undo, as its button is gone then.
 */
export function useUndo<Before>(undo: (before: Before) => Promise<unknown>) {
  const [last, setLast] = useState<Done<Before>>();
  const { error, run } = useAction();
  const place = useRef<HTMLDivElement>(null);
  const change = useCallback(
    (words: (before: Before) => string, work: () => Promise<Before | undefined>) =>
      run(async () => {
        const before = await work();
        if (before !== undefined)
          setLast((done) => ({ count: (done?.count ?? 0) + 1, words: words(before), before }));
      }),
    [run],
  );
  const back = ({ before }: Done<Before>) =>
    run(async () => {
      await undo(before);
      setLast(undefined);
      place.current?.focus();
    });
  const status: ReactNode = (
    <div role="status" className={styles['status']} ref={place} tabIndex={-1}>
      {error !== undefined && <ErrorNotice error={error} />}
      {last && (
        <UndoLine key={last.count} onUndo={() => back(last)}>
          {last.words}
        </UndoLine>
      )}
    </div>
  );
  return { change, run, status };
}
