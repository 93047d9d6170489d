import { useRef, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { UndoLine } from '@/components/std/UndoLine';
import { isReadable } from '@/lib/codes/pack/pack-format';
import { removeLayers, restoreLayers, type RemovedLayer } from '@/lib/db/code-layers';
import type { CodeLayerRow } from '@/lib/db/schema';
import styles from './InstalledList.module.css';
import { nameOf, type InstalledEdition } from './installed-editions';
import { countWords, dayWords, LAYER_WORDS, sizeWords } from './words';

/** What is installed, by system and edition. An edition can be deleted, and that undone. */
export function InstalledList({ editions }: { editions: readonly InstalledEdition[] }) {
  const db = useDatabase();
  const [deleted, setDeleted] = useState<{ name: string; layers: RemovedLayer[] }>();
  const { error, run } = useAction();
  const status = useRef<HTMLDivElement>(null);
  const remove = (edition: InstalledEdition) =>
    run(async () => {
      const layers = await removeLayers(db, deletable(edition));
      setDeleted({ name: nameOf(edition), layers });
    });
  const undo = (layers: RemovedLayer[]) =>
    run(async () => {
      await restoreLayers(db, layers);
      setDeleted(undefined);
      status.current?.focus();
    });
  return (
    <div>
      <div role="status" ref={status} tabIndex={-1} className={styles['status']}>
        {error !== undefined && <ErrorNotice error={error} />}
        {deleted && (
          <UndoLine key={deleted.name} onUndo={() => undo(deleted.layers)}>
            Deleted {deleted.name}.
          </UndoLine>
        )}
      </div>
      <ul className={styles['editions']}>
        {editions.map((edition) => (
          <li key={nameOf(edition)} className={styles['edition']}>
            <div className={styles['head']}>
              <h3>{nameOf(edition)}</h3>
              {deletable(edition).length > 0 && (
                <Button look="quiet" aria-label={`Delete ${nameOf(edition)}`} onClick={() => remove(edition)}>
                  Delete
                </Button>
              )}
            </div>
            <ul aria-label={nameOf(edition)} className={styles['layers']}>
              {edition.layers.map((layer) => (
                <Layer key={layer.id} layer={layer} />
              ))}
              {edition.starterCodes > 0 && (
                <li>
                  Starter set: {edition.starterCodes.toLocaleString('en-US')} codes
                  <span className={styles['detail']}>Comes with the extension</span>
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Layer({ layer }: { layer: CodeLayerRow }) {
  const { kind, counts, file, installedAt, bytes, owner } = layer;
  const origin = owner === 'built-in' ? 'Comes with this build' : `Installed ${dayWords(installedAt)}`;
  return (
    <li>
      {LAYER_WORDS[kind]}: {countWords(counts)}
      {!isReadable(layer) && (
        <span className={styles['unreadable']}>
          ⚠ Install again: another version of the extension stored it, and this one cannot read it.
        </span>
      )}
      <span className={styles['detail']}>
        {file} · <span className={styles['origin']}>{`${origin} · ${sizeWords(bytes)}`}</span>
      </span>
    </li>
  );
}

/** What comes with the extension would only come again, as does an embedded layer in place of the user's. */
function deletable({ layers }: InstalledEdition): string[] {
  return layers.filter(({ owner }) => owner === 'user').map(({ id }) => id);
}
