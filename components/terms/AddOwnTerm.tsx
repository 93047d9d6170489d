import { useState } from 'react';
import type { OwnTermsBefore } from '@/lib/db/own-terms';
import styles from './OwnTerm.module.css';
import { OwnTermDetail } from './OwnTermDetail';
import { OwnTermForm } from './OwnTermForm';

/** The form for a new term, filled in with what was selected or searched; then the term itself. */
export function AddOwnTerm({ text, onCancel }: { text: string; onCancel: () => void }) {
  const [saved, setSaved] = useState<{ id: string; before: OwnTermsBefore }>();
  if (saved) {
    const words = 'Added. It is flagged on your pages from now on.';
    return <OwnTermDetail id={saved.id} done={{ words, before: saved.before }} />;
  }
  return (
    <div className={styles['detail']}>
      <h1>Add a term</h1>
      <OwnTermForm name={text.replaceAll(/\s+/g, ' ')} onSaved={setSaved} onCancel={onCancel} />
    </div>
  );
}
