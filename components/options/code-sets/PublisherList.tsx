import { useRef, useState } from 'react';
import { useNow } from '@/components/data/use-now';
import { Button } from '@/components/std/Button';
import { Field } from '@/components/std/Field';
import { formatDay } from '@/components/std/format-day';
import { CATALOGUE, CATALOGUE_YEARS, type CatalogueEntry } from '@/lib/codes/catalogue';
import { CODE_SYSTEMS } from '@/lib/codes/code-system';
import { fiscalYearOf } from '@/lib/codes/fiscal-year';
import { localDay } from '@/lib/platform/local-day';
import { installRun } from './install-run';
import { InstallStatus } from './InstallStatus';
import styles from './PublisherList.module.css';
import { useStartedAt } from './use-install-run';

/** The archives of one year, each to be fetched from its publisher with one click, and the one that was fetched last. */
export function PublisherList({ isBusy }: { isBusy: boolean }) {
  const now = useNow();
  const [chosen, setChosen] = useState<number>();
  const current = CATALOGUE_YEARS.find((year) => fiscalYearOf(localDay(now)) === `FY${year}`);
  const startedAt = useStartedAt();
  const year = chosen ?? current ?? CATALOGUE_YEARS[0];
  const entries = CATALOGUE.filter((entry) => entry.fiscalYear === year || entry.id === startedAt);
  return (
    <>
      <Field label="Year">
        {(ids) => (
          <select {...ids} value={year} onChange={(event) => setChosen(Number(event.target.value))}>
            {CATALOGUE_YEARS.map((each) => (
              <option key={each} value={each}>
                {yearWords(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ul aria-label="Archives" className={styles['entries']}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} isBusy={isBusy} />
        ))}
      </ul>
      <p className={styles['note']}>{checkedNote(entries)}</p>
    </>
  );
}

function Entry({ entry, isBusy }: { entry: CatalogueEntry; isBusy: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  const name = `${CODE_SYSTEMS[entry.system]} ${entry.edition}`;
  return (
    <li className={styles['entry']}>
      <div className={styles['row']}>
        <p>
          <strong>{name}</strong> · {entry.contains}
          <span className={styles['detail']}>
            {[entry.host, entry.fileName, ...checkedWords(entry)].join(' · ')}
          </span>
        </p>
        <Button
          ref={button}
          aria-label={`Download ${name}: ${entry.contains}, from ${entry.host}`}
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) installRun.installFrom(entry);
          }}
        >
          Download
        </Button>
      </div>
      <InstallStatus at={entry.id} onCancel={() => button.current?.focus()} />
    </li>
  );
}

function yearWords(year: number): string {
  return `FY${year} · ${formatDay(`${year - 1}-10-01`)} to ${formatDay(`${year}-09-30`)}`;
}

/** That an address was checked; that it was not is said once for all, below the list. */
function checkedWords({ checkedOn }: CatalogueEntry): string[] {
  return checkedOn === 'not checked' ? [] : [`address checked ${formatDay(checkedOn)}`];
}

function checkedNote(entries: readonly CatalogueEntry[]): string {
  const unchecked = entries.filter(({ checkedOn }) => checkedOn === 'not checked').length;
  if (unchecked === 0) return '';
  const which = unchecked === entries.length ? 'These addresses' : 'Addresses without a date';
  return `${which} have not been checked. If one does not work, you are told how to fetch its file by hand.`;
}
