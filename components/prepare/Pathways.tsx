import { formatDay } from '@/components/std/format-day';
import type { Background } from '@/lib/exam/background';
import { checkPathway, monthsInWords, type PathwayResult } from '@/lib/exam/eligibility';
import { PATHWAY_SOURCES } from '@/lib/exam/pathway';
import styles from './Prepare.module.css';

/** The ways to the CCS by source: met, or what is missing and roughly how long that takes. */
export function Pathways({ background }: { background: Background }) {
  return (
    <div className={styles['sources']}>
      {PATHWAY_SOURCES.map(({ id, title, says, source, checkedOn, pathways }) => (
        <section key={id} className={styles['source']} aria-labelledby={`ways-${id}`}>
          <h3 id={`ways-${id}`}>{title}</h3>
          <p>{says}</p>
          <ul className={styles['ways']}>
            {pathways.map((pathway) => (
              <Way key={pathway.id} result={checkPathway(pathway, background)} />
            ))}
          </ul>
          <p className={styles['soft']}>
            {source}, checked {formatDay(checkedOn)}.
          </p>
        </section>
      ))}
    </div>
  );
}

function Way({ result: { pathway, isMet, missing, months } }: { result: PathwayResult }) {
  return (
    <li>
      <span className={styles['wayTitle']}>
        {pathway.title}
        {!pathway.isRequired && <span className={styles['soft']}> · recommended</span>}
      </span>
      {isMet ? (
        <span className={styles['met']}>✓ You meet it</span>
      ) : (
        <span className={styles['soft']}>
          Missing: {missing.map(({ text }) => text).join(', then ')}. Roughly {monthsInWords(months)}.
        </span>
      )}
    </li>
  );
}
