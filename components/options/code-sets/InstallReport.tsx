import { countOf } from '@/components/std/format-day';
import { listName } from '@/lib/codes/code-system';
import { knownArchive } from '@/lib/codes/install/known-editions';
import { layerId } from '@/lib/codes/layer';
import type { InstallResult } from '@/lib/platform/install-messages';
import styles from './InstallReport.module.css';
import { countWords, LAYER_WORDS, sizeWords } from './words';

/** What an installation brought, what it left out and why, and which files were read. */
export function InstallReport({ result: { layers, ignored, sources } }: { result: InstallResult }) {
  return (
    <div className={styles['report']}>
      <ul aria-label="Installed now" className={styles['list']}>
        {layers.map((layer) => (
          <li key={layerId(layer)}>
            <strong>
              {listName(layer.system)} {layer.edition}
            </strong>{' '}
            · {LAYER_WORDS[layer.kind]}: {countWords(layer.counts)}
          </li>
        ))}
      </ul>
      {ignored.length > 0 && (
        <details>
          <summary>{countOf(ignored.length, 'file')} not installed</summary>
          <ul aria-label="Not installed" className={styles['list']}>
            {ignored.map(({ file, why }) => (
              <li key={file}>
                {file}: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
      {sources.length > 0 && (
        <details>
          <summary>{countOf(sources.length, 'file')} read</summary>
          <ul aria-label="Files read" className={styles['list']}>
            {sources.map(({ name, size, sha256 }) => (
              <li key={sha256}>
                {name}, {sizeWords(size)}. SHA-256: <code>{sha256}</code>
                {knownArchive(sha256)
                  ? ', that of the official archive.'
                  : ', no official figure to compare with.'}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
