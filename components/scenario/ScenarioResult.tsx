import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { startScenario } from '@/lib/db/scenario-sessions';
import type { ScenarioRow } from '@/lib/db/schema';
import { pointsText, shareWords } from '@/lib/scenario/explain-line';
import type { RecordHighlight, ScenarioSession } from '@/lib/scenario/scenario-session';
import { scoreSheet } from '@/lib/scenario/score-sheet';
import { SCORING_RULES } from '@/lib/scenario/scoring-rules';
import { placeOfQuote } from '@/lib/scenario/search-record';
import { hasCptLines, sheetKey, type ExpectedCode } from '@/lib/scenario/sheet-key';
import type { Settings } from '@/lib/settings/settings';
import { EarlierAttempts } from './EarlierAttempts';
import { MissingCode, ResultLine } from './ResultLine';
import { RecordView } from './RecordView';
import { ScenarioNotes } from './ScenarioNotes';
import styles from './ScenarioResult.module.css';
import { spentWords } from './scenario-words';
import { useScenarioCodes } from './use-scenario-codes';

type Props = { session: ScenarioSession; scenario: ScenarioRow; settings: Settings };

/** A checked sheet: the points, each line with its reason and the words of the record behind it, and what is missing. */
export function ScenarioResult({ session, scenario, settings: { disabledBanks } }: Props) {
  const db = useDatabase();
  const codes = useScenarioCodes(scenario.editions);
  const search = useRef<HTMLInputElement>(null);
  const record = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<{ places: RecordHighlight[]; at: number }>();
  const { isBusy, error, run } = useAction();
  const notes = useLiveQuery(() => db.notes.bulkGet(scenario.notes), [db, scenario]);
  const hasCpt = session.hasCpt && hasCptLines(scenario, disabledBanks);
  const scored = scoreSheet(sheetKey(scenario, hasCpt), session.sheet);
  const { percent, words } = shareWords(scored.share);
  const again = (entry: ScenarioSession['entry']) =>
    run(async () => {
      const request = { scenarioId: scenario.id, entry, disabledBanks, now: Date.now() };
      location.hash = `scenario/${(await startScenario(db, request)).id}`;
    });
  const show = ({ support }: ExpectedCode) => {
    const places = support.flatMap(
      ({ document, quote }) => placeOfQuote(scenario.documents, document, quote) ?? [],
    );
    setShown({ places, at: Date.now() });
    record.current?.scrollIntoView({ block: 'nearest' });
  };
  const titleOf = (system: ExpectedCode['system'], code: string) => {
    const check = codes?.check(system, code);
    return check && 'title' in check ? check.title : undefined;
  };
  return (
    <main className={styles['page']}>
      <div className={styles['result']}>
        <a href="#scenario">All scenarios</a>
        <h1 ref={focusOnMount} tabIndex={-1}>
          {scenario.title}: {percent} %
        </h1>
        <p className={styles['points']}>
          {pointsText(scored.points)} of {scored.of} points. {words}
        </p>
        <p className={styles['soft']}>
          {scored.takenOff > 0 &&
            `${pointsText(scored.earned)} points earned, ${pointsText(scored.takenOff)} taken off. `}
          {session.entry === 'typed' ? 'Codes typed' : 'Codes picked from a list'},{' '}
          {spentWords(session.elapsedMs)}.
          {scenario.cpt && !hasCpt && ' CPT lines were left out, because CPT is switched off.'}
          {session.scenarioRevision !== scenario.revision &&
            ' The record was updated since: the points are those of today.'}
        </p>
        <div className={styles['actions']}>
          <Button look="primary" disabled={isBusy} onClick={() => again('typed')}>
            Try again, typing codes
          </Button>
          <Button disabled={isBusy} onClick={() => again('picked')}>
            Try again, picking
          </Button>
        </div>
        {error !== undefined && <ErrorNotice error={error} />}
        <section className={styles['part']} aria-label="Your lines">
          <h2>Your lines</h2>
          {scored.lines.length === 0 && <p className={styles['soft']}>No code was entered.</p>}
          {scored.lines.map((each) => (
            <ResultLine
              key={each.line.id}
              result={each}
              title={titleOf(each.line.system, each.line.code)}
              expectedTitle={
                'expected' in each ? titleOf(each.expected.system, each.expected.code) : undefined
              }
              onShow={show}
            />
          ))}
        </section>
        {scored.missing.length > 0 && (
          <section className={styles['part']} aria-label="Missing codes">
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
        <ScenarioNotes notes={(notes ?? []).flatMap((note) => note ?? [])} />
        <EarlierAttempts scenarioId={scenario.id} currentId={session.id} />
        <details className={styles['rules']}>
          <summary>How the points are counted</summary>
          <ul>
            {SCORING_RULES.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </details>
      </div>
      <div className={styles['record']} ref={record}>
        <RecordView scenario={scenario} highlights={session.highlights} shown={shown} searchRef={search} />
      </div>
    </main>
  );
}
