import { useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { DropZone } from '@/components/options/code-sets/DropZone';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { countOf } from '@/components/std/format-day';
import { UndoLine } from '@/components/std/UndoLine';
import type { CeuActivity } from '@/lib/ceu/activity';
import { CERTIFICATE_TYPES } from '@/lib/ceu/packet/certificate-type';
import {
  addCertificates,
  deleteCertificates,
  restoreCertificates,
  type AddedCertificates,
} from '@/lib/db/certificates';
import type { AttachmentRow } from '@/lib/db/schema';
import { REFUSAL_WORDS } from '../ceu-words';
import { Certificate } from './Certificate';
import styles from './Certificates.module.css';

type Props = {
  activity: CeuActivity;
  certificates: readonly AttachmentRow[];
  /** All activities, to name another one with the same file. */
  log: readonly CeuActivity[];
};

/** The certificates of an activity: shown, opened, saved and deleted, and a place to add more. */
export function CertificateList({ activity, certificates, log }: Props) {
  const db = useDatabase();
  const [result, setResult] = useState<AddedCertificates>();
  const [deleted, setDeleted] = useState<readonly AttachmentRow[]>([]);
  const { isBusy, error, run } = useAction();
  const add = (files: readonly File[]) =>
    run(async () => {
      setDeleted([]);
      setResult(undefined);
      setResult(await addCertificates(db, activity.id, files));
    });
  const remove = (id: string) =>
    run(async () => {
      setResult(undefined);
      setDeleted(await deleteCertificates(db, [id]));
    });
  const undo = () =>
    run(async () => {
      await restoreCertificates(db, deleted);
      setDeleted([]);
    });
  return (
    <div className={styles['certificates']}>
      {certificates.length > 0 && (
        <ul className={styles['list']} aria-label={`Certificates of ${activity.title}`}>
          {certificates.map((row) => (
            <Certificate key={row.id} row={row} onDelete={() => remove(row.id)} />
          ))}
        </ul>
      )}
      <DropZone
        what="certificates"
        hint="or drop them here: PDF or image, 10 MB each at most. They stay on this device."
        accept={Object.entries(CERTIFICATE_TYPES)
          .flatMap(([type, ending]) => [type, `.${ending}`])
          .join(',')}
        isBusy={isBusy}
        isFocused
        onFiles={add}
        onRefused={(cause) => run(() => Promise.reject(cause))}
      />
      <div role="status" className={styles['status']}>
        {deleted[0] && (
          <UndoLine key={deleted[0].id} onUndo={undo}>
            Deleted {deleted[0].name}.
          </UndoLine>
        )}
        {result && <AddResult result={result} log={log} />}
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
    </div>
  );
}

function AddResult({ result, log }: { result: AddedCertificates; log: readonly CeuActivity[] }) {
  const { added, refused, elsewhere } = result;
  const titleOf = (id: string) => log.find((each) => each.id === id)?.title ?? 'another activity';
  return (
    <>
      {added.length > 0 && <p>Added {countOf(added.length, 'certificate')}.</p>}
      {elsewhere.map(({ name, activityId }) => (
        <p key={name} className={styles['warn']}>
          The same file is with “{titleOf(activityId)}” too: {name}. One certificate seldom proves two
          activities.
        </p>
      ))}
      {refused.map(({ name, why }) => (
        <p key={name} className={styles['warn']}>
          <strong>Not added: {name}.</strong> {REFUSAL_WORDS[why]}
        </p>
      ))}
    </>
  );
}
