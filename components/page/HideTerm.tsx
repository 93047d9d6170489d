import { useLiveQuery } from 'dexie-react-hooks';
import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Notice } from '@/components/std/Notice';
import { hideTerm, type Settings } from '@/lib/settings/settings';
import { ConfirmChange } from './ConfirmChange';

type Props = { settings: Settings; termId: string; onBack: () => void };

/** Asks whether a term is to be flagged on no page any more; done only when the user says so here, and undone here. */
export function HideTerm({ settings, termId, onBack }: Props) {
  const db = useDatabase();
  const term = useLiveQuery(async () => (await db.terms.get(termId)) ?? null, [db, termId]);
  const { isBusy, error, run } = useAction();
  if (term === undefined) return null;
  if (term === null) {
    return (
      <Notice kind="empty" title="This term is not in the glossary any more">
        It is flagged on no page from the next page on. There is nothing to do.
      </Notice>
    );
  }
  const isHidden = settings.hiddenTerms.includes(termId);
  const hide = (isWanted: boolean) => run(() => hideTerm(termId, isWanted));
  return (
    <>
      <ConfirmChange
        title={isHidden ? `“${term.name}” is hidden` : `Hide “${term.name}”?`}
        yes="Hide this term"
        done={isHidden ? 'It is flagged on no page.' : undefined}
        isBusy={isBusy}
        onYes={() => hide(true)}
        onUndo={() => hide(false)}
        onBack={onBack}
      >
        <p>{term.definition}</p>
        <p>It is then flagged on no page. You can still look it up, and questions on it are still asked.</p>
      </ConfirmChange>
      {error !== undefined && <ErrorNotice error={error} />}
    </>
  );
}
