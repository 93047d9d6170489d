import { useRef, useState } from 'react';
import { RecordView } from '@/components/scenario/RecordView';
import { MissingCode, ResultLine } from '@/components/scenario/ResultLine';
import { useScenarioCodes } from '@/components/scenario/use-scenario-codes';
import { focusOnMount } from '@/components/std/focus-on-mount';
import type { ScenarioRow } from '@/lib/db/schema';
import type { MockEntry } from '@/lib/mock/mock-exam';
import type { RecordHighlight } from '@/lib/scenario/scenario-session';
import { scoreSheet } from '@/lib/scenario/score-sheet';
import { placeOfQuote } from '@/lib/scenario/search-record';
import { sheetKey, type ExpectedCode } from '@/lib/scenario/sheet-key';
import { lengthWords } from './clock-words';
import { percent } from './exam-words';
import styles from './ItemReview.module.css';

type Props = {
  entry: Extract<MockEntry, { kind: 'scenario' }>;
  scenario: ScenarioRow;
  place: number;
  of: number;
};

/** A scenario of a finished exam: every line with its reason, what was missing, and the record. */
export function ReviewedScenario({ entry, scenario, place, of }: Props) {
  const codes = useScenarioCodes(scenario.editions);
  const search = useRef<HTMLInputElement>(null);
  const record = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<{ places: RecordHighlight[]; at: number }>();
  const scored = scoreSheet(sheetKey(scenario, entry.hasCpt), entry.sheet);
  const titleOf = (system: ExpectedCode['system'], code: string) => {
    const check = codes?.check(system, code);
    return check && 'title' in check ? check.title : undefined;
  };
  const show = ({ support }: ExpectedCode) => {
    const places = support.flatMap(
      ({ document, quote }) => placeOfQuote(scenario.documents, document, quote) ?? [],
    );
    setShown({ places, at: Date.now() });
    record.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <div>
        <h1 ref={focusOnMount} tabIndex={-1}>
          Item {place + 1} of {of}: {percent(entry.outcome?.share ?? 0)} of the points
        </h1>
        <p className={styles['meta']}>
          {scenario.title} · {entry.isFlagged && 'flagged · '}
          {lengthWords(entry.elapsedMs)}
        </p>
      </div>
      <section className={styles['lines']} aria-label="Your lines">
        <h2>Your lines</h2>
        {scored.lines.length === 0 && <p className={styles['meta']}>No code was entered.</p>}
        {scored.lines.map((each) => (
          <ResultLine
            key={each.line.id}
            result={each}
            title={titleOf(each.line.system, each.line.code)}
            expectedTitle={'expected' in each ? titleOf(each.expected.system, each.expected.code) : undefined}
            onShow={show}
          />
        ))}
      </section>
      {scored.missing.length > 0 && (
        <section className={styles['lines']} aria-label="Missing codes">
          <h2>Missing</h2>
          {scored.missing.map((each, at) => (
            <MissingCode
              key={`${each.code} ${at}`}
              expected={each}
              title={titleOf(each.system, each.code)}
              onShow={show}
            />
          ))}
        </section>
      )}
      <div className={styles['record']} ref={record}>
        <RecordView scenario={scenario} highlights={entry.highlights} shown={shown} searchRef={search} />
      </div>
    </>
  );
}
