import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { HiddenText } from '@/components/std/HiddenText';
import { clockAtDeadline } from '@/lib/mock/exam-clock';
import type { MockExam } from '@/lib/mock/mock-exam';
import type { MockChange } from '@/lib/mock/reduce-mock';
import { stepWords, toggleMark, type Stretch, type WordStep } from '@/lib/mock/stem-marks';
import { keepDeadlineAlarm } from '@/lib/platform/mock-deadline';
import { shownOptions } from '@/lib/quiz/shown-options';
import { EndDialog } from './EndDialog';
import { ExamBar, useExamView } from './ExamBar';
import { ExamWatch } from './ExamWatch';
import { GoneItem } from './GoneItem';
import { KeySheet } from './KeySheet';
import { MockItem } from './MockItem';
import { MockScenario } from './MockScenario';
import styles from './MockRunning.module.css';
import { Navigator } from './Navigator';
import { ReviewScreen } from './ReviewScreen';
import { selectedStretch, selectStretch } from './stem-selection';
import { TimeWarning } from './TimeWarning';
import type { OpenMock } from './use-mock-exam';
import { useMockKeys } from './use-mock-keys';
import { useSpentTime } from './use-spent-time';

/** The exam while its clock runs: bar, item or review screen, and the way through. */
export function MockRunning({ exam, open }: { exam: MockExam; open: OpenMock }) {
  const db = useDatabase();
  const { entries } = exam;
  // Each tab goes its own way; what is stored says where to go on after a reload.
  const [place, setPlace] = useState(exam.position);
  const [dialog, setDialog] = useState<'navigator' | 'end' | 'keys'>();
  const [isStriking, setIsStriking] = useState(false);
  const [view, changeView] = useExamView();
  const stem = useRef<HTMLDivElement>(null);
  const isReview = place >= entries.length;
  const takeSpent = useSpentTime(isReview ? undefined : place);
  const items = useLiveQuery(async () => {
    const ids = entries.flatMap((entry) => (entry.kind === 'item' ? entry.itemId : []));
    return new Map((await db.items.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row] as const] : [])));
  }, [db, exam.id]);

  const { send } = open;
  const act = useCallback(
    (change: MockChange, highest?: number) => {
      const spent = takeSpent();
      const seen = highest === undefined ? {} : { highest };
      send({ ...change, at: Date.now(), ...seen, ...(spent ? { spent } : {}) });
    },
    [send, takeSpent],
  );
  const onSeen = useCallback((highest: number) => act({ kind: 'seen' }, highest), [act]);
  const endsAt = clockAtDeadline(exam);
  useEffect(() => {
    void keepDeadlineAlarm(endsAt);
  }, [endsAt]);

  const entry = entries[place];
  const item = entry?.kind === 'item' ? items?.get(entry.itemId) : undefined;
  const asked = entry?.kind === 'item' && item ? { entry, item } : undefined;
  const optionAt = (at: number) => asked && shownOptions(asked.item, asked.entry.optionOrder)[at]?.id;
  const go = (to: number) => {
    const next = Math.max(0, Math.min(to, entries.length));
    setDialog(undefined);
    setIsStriking(false);
    if (next === place) return;
    act({ kind: 'moved', to: next, ...(isReview ? {} : { from: place }) });
    setPlace(next);
    window.scrollTo(0, 0);
  };
  const choose = (optionId: string | undefined) => {
    if (!asked || optionId === undefined) return;
    const { response, needed } = asked.entry;
    const others = response.filter((id) => id !== optionId);
    const next =
      needed === 1 ? [optionId] : others.length < response.length ? others : [...response, optionId];
    if (next.length <= needed) act({ kind: 'answered', place, response: next });
  };
  const strike = (optionId: string | undefined) => {
    if (!asked || optionId === undefined) return;
    act({ kind: 'struck', place, optionId, isStruck: !asked.entry.strikes.includes(optionId) });
  };
  const clear = () =>
    asked && asked.entry.response.length > 0 && act({ kind: 'answered', place, response: [] });
  const flag = () => entry && act({ kind: 'flagged', place, isFlagged: !entry.isFlagged });
  const mark = (stretch: Stretch) =>
    asked && act({ kind: 'highlighted', place, highlights: toggleMark(asked.entry.highlights, stretch) });
  const textOf = () => stem.current?.querySelector<HTMLElement>('[data-testid="stem"]');
  const stepSelection = (step: WordStep) => {
    const root = textOf();
    const selected = root && selectedStretch(root);
    if (!root || !selected) return false;
    const next = stepWords(root.textContent, selected, step);
    if (next) selectStretch(root, next);
    return true;
  };
  const highlight = () => {
    const root = textOf();
    if (!root) return;
    const selected = selectedStretch(root);
    const first = stepWords(root.textContent, undefined, 'next');
    if (!selected && first) selectStretch(root, first);
    if (!selected) return;
    document.getSelection()?.removeAllRanges();
    mark(selected);
  };
  useMockKeys({
    onChoose: (at) => choose(optionAt(at)),
    onStrike: (at) => strike(optionAt(at)),
    onClear: clear,
    onStep: (step) => go(place + step),
    onFlag: flag,
    onHighlight: highlight,
    onWords: stepSelection,
    onNavigator: () => setDialog('navigator'),
    onReview: () => go(entries.length),
    onClock: () => changeView({ isClockHidden: !view.isClockHidden }),
    onHelp: () => setDialog('keys'),
    isStriking,
    onStriking: setIsStriking,
  });

  return (
    <div className={styles['exam']} data-kind={entry?.kind}>
      <div className={styles['top']}>
        <ExamBar
          exam={exam}
          place={isReview ? undefined : place}
          isSaved={open.isSaved}
          view={view}
          onView={changeView}
          onFlag={flag}
          onHelp={() => setDialog('keys')}
        />
        <TimeWarning exam={exam} onDismiss={(minutes) => act({ kind: 'warning-dismissed', minutes })} />
      </div>
      {isReview ? (
        <ReviewScreen entries={entries} onGo={go} onEnd={() => setDialog('end')} />
      ) : (
        <article key={place} className={styles['column']}>
          <HiddenText as="h1" ref={focusOnMount}>
            Item {place + 1} of {entries.length}
          </HiddenText>
          {asked && (
            <MockItem
              {...asked}
              isStriking={isStriking}
              stem={stem}
              onChoose={choose}
              onStrike={strike}
              onClear={clear}
              onMark={mark}
              onUnmark={() => act({ kind: 'highlighted', place, highlights: [] })}
            />
          )}
          {entry?.kind === 'scenario' && (
            <MockScenario
              entry={entry}
              seed={`${exam.id} ${place}`}
              onChange={(change) => act({ kind: 'worked', place, change })}
            />
          )}
          {entry?.kind === 'item' && items && !item && <GoneItem />}
        </article>
      )}
      {open.error !== undefined && dialog !== 'end' && <ErrorNotice error={open.error} />}
      <footer className={styles['foot']}>
        <Button disabled={place === 0} onClick={() => go(place - 1)}>
          Previous
        </Button>
        <Button onClick={() => setDialog('navigator')}>Navigator</Button>
        {!isReview && <Button onClick={() => go(entries.length)}>Review</Button>}
        {!isReview && (
          <Button look="primary" onClick={() => go(place + 1)}>
            Next
          </Button>
        )}
      </footer>
      {dialog === 'navigator' && (
        <Navigator entries={entries} current={place} onGo={go} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'keys' && <KeySheet onClose={() => setDialog(undefined)} />}
      {dialog === 'end' && (
        <EndDialog
          entries={entries}
          error={open.error}
          onSubmit={open.submit}
          onClose={() => setDialog(undefined)}
        />
      )}
      <ExamWatch exam={exam} onSeen={onSeen} onTimeUp={open.submit} />
    </div>
  );
}
