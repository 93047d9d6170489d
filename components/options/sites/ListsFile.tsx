import { useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Notice } from '@/components/std/Notice';
import { UndoLine } from '@/components/std/UndoLine';
import { saveFile } from '@/lib/platform/save-file';
import { replaceSiteLists } from '@/lib/settings/replace-site-lists';
import {
  joinedLists,
  readSiteLists,
  SiteListsError,
  writeSiteLists,
  type SiteLists,
} from '@/lib/settings/site-lists';
import { wantedPatterns } from '@/lib/settings/site-policy';
import { DropZone } from '../code-sets/DropZone';
import { ListsPreview } from './ListsPreview';
import styles from './SitesSection.module.css';

type State =
  | { is: 'idle'; note?: string }
  | { is: 'refused'; error: unknown }
  | { is: 'read'; name: string; file: SiteLists; isNotAllowed?: boolean }
  | { is: 'joined'; before: SiteLists };

/** The lists as a file: saved, and read with a look at what it changes before it does. */
export function ListsFile({ lists }: { lists: SiteLists }) {
  const [state, setState] = useState<State>({ is: 'idle' });
  const { error, run } = useAction();
  const place = useRef<HTMLDivElement>(null);
  const open = ([file, ...others]: readonly File[]) => {
    if (!file) return;
    if (others.length > 0) {
      setState({ is: 'refused', error: 'Choose one file at a time.' });
      return;
    }
    file
      .text()
      .then((text) => setState({ is: 'read', name: file.name, file: readSiteLists(text) }))
      .catch((cause: unknown) => setState({ is: 'refused', error: cause }));
  };
  /** Must be called inside the click: the browser asks only then. What is granted already is not asked for again. */
  const replace = (next: SiteLists, then: (before: SiteLists | undefined) => State) => {
    const origins = wantedPatterns(next.policy);
    const asked = origins.length > 0 ? browser.permissions.request({ origins }) : Promise.resolve(true);
    run(async () => {
      const isGranted = await asked.catch(() => false);
      setState(then(isGranted ? await replaceSiteLists(next) : undefined));
      place.current?.focus();
    });
  };
  const join = (name: string, file: SiteLists) =>
    replace(joinedLists(lists, file), (before) =>
      before ? { is: 'joined', before } : { is: 'read', name, file, isNotAllowed: true },
    );
  const undo = (before: SiteLists) =>
    replace(before, (after) =>
      after ? { is: 'idle', note: 'Undone. The lists are as they were before.' } : { is: 'joined', before },
    );
  return (
    <div className={styles['list']} ref={place} tabIndex={-1}>
      <div>
        <Button onClick={() => saveFile('ccs-site-lists.json', 'application/json', writeSiteLists(lists))}>
          Save the lists
        </Button>
      </div>
      {state.is !== 'read' && (
        <DropZone
          what="a file of lists"
          hint="or drop it here. You see what it changes before it does."
          accept=".json,application/json"
          isBusy={false}
          onFiles={open}
          onRefused={(cause) => setState({ is: 'refused', error: cause })}
        />
      )}
      <div role="status">
        {state.is === 'idle' && state.note}
        {state.is === 'joined' && (
          <UndoLine onUndo={() => undo(state.before)}>The lists of the file were added.</UndoLine>
        )}
      </div>
      {state.is === 'read' && (
        <ListsPreview
          name={state.name}
          here={lists}
          file={state.file}
          isNotAllowed={state.isNotAllowed === true}
          onJoin={() => join(state.name, state.file)}
          onCancel={() => setState({ is: 'idle', note: 'Cancelled. Nothing was changed.' })}
        />
      )}
      {state.is === 'refused' && <ListsProblem error={state.error} />}
      {error !== undefined && <ErrorNotice error={error} />}
    </div>
  );
}

/** Why a file was refused, and where in it. */
function ListsProblem({ error }: { error: unknown }) {
  const { problems, total } = error instanceof SiteListsError ? error : { problems: [], total: 0 };
  return (
    <Notice kind="error" title="This file was not read.">
      <p>{error instanceof Error ? error.message : String(error)}</p>
      {problems.length > 0 && (
        <ul className={styles['problems']}>
          {problems.map(({ line, column, message }) => (
            <li key={`${line}:${column} ${message}`}>
              Line {line}, column {column}: {message}
            </li>
          ))}
        </ul>
      )}
      {total > problems.length && <p>And {total - problems.length} more.</p>}
      <p>Nothing was changed.</p>
    </Notice>
  );
}
