import { formatInstant } from '@/components/data/lost/copy-words';
import { Button } from '@/components/std/Button';
import { Preview } from '@/components/std/Preview';
import type { BackupSummary } from '@/lib/platform/backup/backup-messages';
import { TABLE_WORDS } from './backup-words';
import styles from './BackupSection.module.css';

type Props = { summary: BackupSummary; onRestore: () => void; onCancel: () => void };

/** What is in a backup and what it would replace, before anything is changed. */
export function BackupPreview({ summary, onRestore, onCancel }: Props) {
  const { createdAt, app, rows } = summary;
  const shown = rows.filter(({ inFile, here }) => inFile > 0 || here > 0);
  return (
    <Preview
      label="What is in the backup"
      title={`Backup of ${formatInstant(Date.parse(createdAt))}`}
      actions={
        <>
          <Button look="primary" onClick={onRestore}>
            Restore this backup
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </>
      }
    >
      <p className={styles['soft']}>
        Made by version {app}. Every row and every certificate in it was checked.
      </p>
      {shown.length > 0 && (
        <table className={styles['rows']}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">In the file</th>
              <th scope="col">Replaces</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ table, inFile, here }) => (
              <tr key={table}>
                <th scope="row">{TABLE_WORDS[table]}</th>
                <td>{inFile}</td>
                <td>{here}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        The file takes the place of everything that is here, settings included. You can undo it until you
        leave this page.
      </p>
    </Preview>
  );
}
