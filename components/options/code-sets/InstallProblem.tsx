import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Notice } from '@/components/std/Notice';
import { CATALOGUE, type CatalogueEntry } from '@/lib/codes/catalogue';
import { CodeFileError } from '@/lib/codes/files/code-file-error';
import { DownloadError } from '@/lib/platform/download-error';
import type { StartedAt } from './install-run';
import styles from './InstallProblem.module.css';

/** Why nothing was installed, and what to do; for a download also how to fetch the file by hand. */
export function InstallProblem({ at, error }: { at: StartedAt; error: unknown }) {
  if (error instanceof CodeFileError) {
    return (
      <Notice kind="error" title="Nothing was installed.">
        <p className={styles['words']}>{error.message}</p>
        <p>What was installed before is unchanged.</p>
      </Notice>
    );
  }
  const entry = CATALOGUE.find((each) => each.id === at);
  if (error instanceof DownloadError && entry) {
    return (
      <Notice kind="error" title="The download did not work.">
        <p className={styles['words']}>{error.message} Nothing was changed.</p>
        <ByHand entry={entry} />
      </Notice>
    );
  }
  return <ErrorNotice error={error} />;
}

function ByHand({ entry: { page, linkText, fileName } }: { entry: CatalogueEntry }) {
  return (
    <p className={styles['words']}>
      Fetch it by hand: open{' '}
      <a href={page} target="_blank" rel="noreferrer">
        {page.replace('https://', '')}
      </a>
      , choose “{linkText}” (the file <code>{fileName}</code>, or one of a similar name), and drop it under
      “Add files” above.
    </p>
  );
}
