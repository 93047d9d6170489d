import { CHANGE_WORDS } from '@/lib/codes/browse/change-groups';
import type { CodePage } from '@/lib/codes/code-page';
import type { DatedChange, EditionEntry } from '@/lib/codes/page/code-history';
import { numberedDay } from './code-words';
import styles from './CodeFacts.module.css';
import type { OpenCode } from './open-code';

type Props = { page: CodePage; onOpenCode: OpenCode };

const STATES: Record<EditionEntry['state'], string> = {
  billable: 'billable',
  header: 'header',
  ended: 'no longer in force',
  absent: 'not in this edition',
};

/** The code through the installed editions, and what the publisher says changed. */
export function CodeEditions({ page, onOpenCode }: Props) {
  const { code, history } = page;
  return (
    <section className={styles['facts']}>
      <h2>Editions</h2>
      <dl>
        {history.editions.map(({ edition, state, title }) => (
          <div key={edition} className={styles['fact']}>
            <dt>
              {edition === code.edition || state === 'absent' ? (
                edition
              ) : (
                <button type="button" onClick={() => onOpenCode({ ...code, edition })}>
                  {edition}
                </button>
              )}
            </dt>
            <dd>
              {code.system === 'msdrg' && state === 'billable' ? 'in this version' : STATES[state]}
              {edition === code.edition && ' · this page'}
              {title !== undefined && title !== code.title && (
                <span className={styles['soft']}>Title: {title}</span>
              )}
              {history.changes
                .filter((change) => change.edition === edition)
                .map((change) => (
                  <Change key={change.edition} change={change} />
                ))}
            </dd>
          </div>
        ))}
        {history.changes
          .filter((change) => !history.editions.some(({ edition }) => edition === change.edition))
          .map((change) => (
            <div key={change.edition} className={styles['fact']}>
              <dt>{change.edition}</dt>
              <dd>
                <Change change={change} />
              </dd>
            </div>
          ))}
        {code.validFrom !== undefined && (
          <div className={styles['fact']}>
            <dt>In force</dt>
            <dd>
              from {numberedDay(code.validFrom)}
              {code.validTo !== undefined && ` to ${numberedDay(code.validTo)}`}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Change({ change: { edition, kind, oldTitle } }: { change: DatedChange }) {
  return (
    <span className={styles['soft']}>
      Changes of {edition}: {CHANGE_WORDS[kind].toLowerCase()}
      {oldTitle !== undefined && `, was “${oldTitle}”`}
    </span>
  );
}
