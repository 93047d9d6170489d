import { Button } from '@/components/std/Button';
import { Field } from '@/components/std/Field';
import type { BookList } from '@/lib/codes/code-book';
import { CM_CHAPTERS } from '@/lib/codes/cm-chapters';
import { listName, type CodeSystem } from '@/lib/codes/code-system';
import { countFilters, type LookUpFilters as Filters } from '@/lib/settings/look-up-filters';
import styles from './LookUpFilters.module.css';

type Props = { filters: Filters; lists: readonly BookList[]; onChange: (filters: Filters) => void };

/** Narrows the look-up to codes of a system, chapter or edition, or to billable ones. */
export function LookUpFilters({ filters, lists, onChange }: Props) {
  const { system, edition, chapter, isBillable } = filters;
  const count = countFilters(filters);
  const systems = [...new Set(lists.map((list) => list.system))];
  const editions = lists
    .filter((list) => system === undefined || list.system === system)
    .map((list) => list.edition);
  const hasChapters = (system ?? 'icd10cm') === 'icd10cm';
  return (
    <details className={styles['filters']}>
      <summary>{count === 0 ? 'Filter codes' : `Filter codes · ${count} set`}</summary>
      <div className={styles['fields']}>
        <Field label="Code system">
          {(ids) => (
            <select
              {...ids}
              value={system ?? ''}
              onChange={(event) => {
                const chosen = event.target.value;
                const next = chosen === '' ? undefined : (chosen as CodeSystem);
                // Editions and chapters belong to a system.
                onChange({ isBillable, system: next });
              }}
            >
              <option value="">All</option>
              {withChosen(systems, system).map((each) => (
                <option key={each} value={each}>
                  {listName(each)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Edition">
          {(ids) => (
            <select
              {...ids}
              value={edition ?? ''}
              onChange={(event) => onChange({ ...filters, edition: event.target.value || undefined })}
            >
              <option value="">All installed</option>
              {withChosen([...new Set(editions)], edition).map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          )}
        </Field>
        {hasChapters && (
          <Field label="Chapter of ICD-10-CM">
            {(ids) => (
              <select
                {...ids}
                value={chapter ?? ''}
                onChange={(event) =>
                  onChange({ ...filters, chapter: Number(event.target.value) || undefined })
                }
              >
                <option value="">All</option>
                {CM_CHAPTERS.value.map(({ number, from, to, title }) => (
                  <option key={number} value={number}>
                    {number} · {from}-{to} {title}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={isBillable ?? false}
            onChange={(event) => onChange({ ...filters, isBillable: event.target.checked || undefined })}
          />
          Billable codes only
        </label>
      </div>
      {count === 0 ? (
        <p className={styles['soft']}>With a filter set, only codes are found.</p>
      ) : (
        <Button look="quiet" onClick={() => onChange({})}>
          Clear filters
        </Button>
      )}
    </details>
  );
}

/** A choice that is no longer installed stays in sight, or it could not be undone. */
function withChosen<T>(all: readonly T[], chosen: T | undefined): T[] {
  return chosen === undefined || all.includes(chosen) ? [...all] : [...all, chosen];
}
