import { LayerMissing } from '@/components/lookup/browse/LayerMissing';
import { PageHead } from '@/components/lookup/browse/PageHead';
import type { BrowseNav } from '@/components/lookup/browse/browse-nav';
import { FindBox } from '@/components/lookup/index-browser/FindBox';
import { Bar } from '@/components/std/Bar';
import { Button } from '@/components/std/Button';
import { Field } from '@/components/std/Field';
import { countOf, formatDay } from '@/components/std/format-day';
import type { BrowsePlace } from '@/lib/codes/browse/browse-place';
import { CHANGE_WORDS, countChanges, editionStart, newCodes } from '@/lib/codes/browse/change-groups';
import { CODE_SYSTEMS } from '@/lib/codes/code-system';
import type { CodeChange } from '@/lib/codes/records/code-change';
import type { ChangeSource } from '@/lib/db/code-changes';
import { ChangeList } from './ChangeList';
import styles from './ChangesView.module.css';
import { useChanges, useChangeSources } from './use-changes';

type Props = { place: BrowsePlace & { kind: 'changes' }; nav: BrowseNav };

/** What is new in an edition: added, deleted and revised codes by chapter, and the way into the drill. */
export function ChangesView({ place, nav }: Props) {
  const sources = useChangeSources();
  const source = sources?.find(({ id }) => id === place.source) ?? sources?.[0];
  const { changes, done } = useChanges(source);
  if (!sources) return null;
  if (!source) {
    return (
      <LayerMissing
        title="New this year"
        file="the addenda of the order file (icd10cm_order_addenda_YYYY.txt, in “Code Descriptions in Tabular Order”), or from two editions of a code list"
      />
    );
  }
  return (
    <>
      <PageHead edition={originOf(source)} title={`New in ${CODE_SYSTEMS[source.system]} ${source.edition}`}>
        {startOf(source)}
      </PageHead>
      {sources.length > 1 && (
        <Field label="Edition">
          {(ids) => (
            <select
              {...ids}
              value={source.id}
              onChange={(event) => nav.keep({ kind: 'changes', source: event.target.value, typed: '' })}
            >
              {sources.map(({ id, system, edition }) => (
                <option key={id} value={id}>
                  {CODE_SYSTEMS[system]} {edition}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {changes ? (
        <Changes key={source.id} {...{ source, changes, place, nav }} />
      ) : (
        <div role="status" className={styles['busy']}>
          <p>Comparing the two editions…</p>
          <Bar label="done" value={Math.round(done * 100)} total={100} />
        </div>
      )}
    </>
  );
}

type ChangesProps = Props & { source: ChangeSource; changes: readonly CodeChange[] };

function Changes({ source, changes, place, nav }: ChangesProps) {
  const { changed, typed } = place;
  const keep = (next: Omit<typeof place, 'kind'>) =>
    nav.keep({ ...next, kind: 'changes', source: source.id });
  const fresh = newCodes(changes).length;
  return (
    <>
      {fresh > 0 && (
        <Button look="primary" onClick={() => nav.go({ kind: 'drill', source: source.id })}>
          Drill the {countOf(fresh, 'new code')}
        </Button>
      )}
      <div className={styles['filters']} role="group" aria-label="Kinds of change">
        <FilterChip isOn={changed === undefined} onChoose={() => keep({ typed })}>
          All {changes.length}
        </FilterChip>
        {countChanges(changes).map(({ kind, count }) => (
          <FilterChip key={kind} isOn={changed === kind} onChoose={() => keep({ changed: kind, typed })}>
            {CHANGE_WORDS[kind]} {count}
          </FilterChip>
        ))}
      </div>
      <FindBox
        label="Find a code or word"
        typed={typed}
        hasFocus={false}
        onType={(text) => keep({ ...place, typed: text })}
      />
      <ChangeList
        system={source.system}
        changes={changes}
        filter={{ kind: changed, typed }}
        onOpen={(code) => nav.openCode(source.system, code)}
      />
    </>
  );
}

type ChipProps = { isOn: boolean; onChoose: () => void; children: React.ReactNode };

function FilterChip({ isOn, onChoose, children }: ChipProps) {
  return (
    <button type="button" aria-pressed={isOn} onClick={onChoose}>
      {children}
    </button>
  );
}

function originOf({ edition, older }: ChangeSource): string {
  return older === undefined
    ? `Publisher’s addenda of ${edition}`
    : `Compared here: ${older} with ${edition}`;
}

function startOf({ edition }: ChangeSource): string | undefined {
  const day = editionStart(edition);
  return day === undefined ? undefined : `In force from ${formatDay(day)}. Headers are counted, too.`;
}
