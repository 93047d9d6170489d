import { useState } from 'react';
import { Button } from '@/components/std/Button';
import styles from './CodeActions.module.css';

/** Copies a code, and says politely that it did. */
export function CopyCode({ code, label = 'Copy' }: { code: string; label?: string }) {
  const [said, setSaid] = useState<{ code: string; words: string }>();
  const copy = () => {
    navigator.clipboard.writeText(code).then(
      () => setSaid({ code, words: `Copied ${code}` }),
      () => setSaid({ code, words: 'The browser refused to copy. Select the code and copy it by hand.' }),
    );
  };
  return (
    <>
      <Button onClick={copy}>{label}</Button>
      <span role="status" className={styles['said']}>
        {said?.code === code && said.words}
      </span>
    </>
  );
}
