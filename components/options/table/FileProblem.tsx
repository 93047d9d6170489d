import { countOf } from '@/components/std/format-day';
import { Notice } from '@/components/std/Notice';
import type { SentBankError } from '@/lib/platform/bank-import/bank-import-messages';
import styles from './FileProblem.module.css';

/** Why a file was refused, place by place, and what to do. @param what is in it: `questions` */
export function FileProblem({ error, what }: { error: SentBankError; what: string }) {
  if (error.is === 'storage') {
    return (
      <Notice kind="error" title={`The ${what} were not stored.`}>
        Nothing was changed. Free some space on this device, then try again. Details: {error.message}
      </Notice>
    );
  }
  const { problems, total, message } = error;
  if (problems.length === 0) {
    return (
      <Notice kind="error" title="This file was not read.">
        {message} Nothing was changed.
      </Notice>
    );
  }
  return (
    <Notice kind="error" title={`This file was not read: ${countOf(total, 'problem')}.`}>
      <p>Nothing was changed. Correct the file, then choose it again.</p>
      <ul className={styles['problems']}>
        {problems.map(({ line, column, message: text }) => (
          <li key={`${line}:${column}:${text}`}>
            <strong>
              Line {line}, column {column}
            </strong>{' '}
            {text}
          </li>
        ))}
      </ul>
      {total > problems.length && <p>And {total - problems.length} more.</p>}
    </Notice>
  );
}
