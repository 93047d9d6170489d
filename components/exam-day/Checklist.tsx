import { useUndo } from '@/components/data/use-undo';
import { Button } from '@/components/std/Button';
import { formatDay } from '@/components/std/format-day';
import { dueOn, EXAM_DAY_LIST, type ExamDayEntry } from '@/lib/exam/exam-day-list';
import { changeExamDay, type ExamDay, type OwnExamDayEntry } from '@/lib/settings/exam-day';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { AddEntry } from './AddEntry';
import styles from './ExamDay.module.css';

type Props = { noted: ExamDay; examOn: CalendarDay | undefined; today: CalendarDay };

/** The list with ticks, those of the user's own last; one that was taken away comes back with undo. */
export function Checklist({ noted, examOn, today }: Props) {
  const { change, run, status } = useUndo((entry: OwnExamDayEntry) =>
    changeExamDay((stored) => ({ ...stored, own: [...stored.own, entry] })),
  );
  const tick = (id: string, isDone: boolean) =>
    run(() =>
      changeExamDay((stored) => {
        const others = stored.ticked.filter((each) => each !== id);
        return { ...stored, ticked: isDone ? [...others, id] : others };
      }),
    );
  const remove = (entry: OwnExamDayEntry) =>
    change(
      ({ title }) => `Deleted “${title}”.`,
      async () => {
        await changeExamDay((stored) => ({ ...stored, own: stored.own.filter(({ id }) => id !== entry.id) }));
        return entry;
      },
    );
  const isTicked = (id: string) => noted.ticked.includes(id);
  return (
    <>
      <ul className={styles['entries']} aria-label="For exam day">
        {EXAM_DAY_LIST.map((entry) => (
          <li key={entry.id}>
            <Tick
              title={entry.title}
              isDone={isTicked(entry.id)}
              onChange={(isDone) => tick(entry.id, isDone)}
            >
              <Due on={examOn && dueOn(entry, examOn)} today={today} isDone={isTicked(entry.id)} />
            </Tick>
            <Explained entry={entry} />
          </li>
        ))}
        {noted.own.map((entry) => (
          <li key={entry.id}>
            <Tick
              title={entry.title}
              isDone={isTicked(entry.id)}
              onChange={(isDone) => tick(entry.id, isDone)}
            >
              <Due on={entry.dueOn} today={today} isDone={isTicked(entry.id)} />
            </Tick>
            <Button
              look="quiet"
              className={styles['noPrint']}
              aria-label={`Delete ${entry.title}`}
              onClick={() => remove(entry)}
            >
              Delete
            </Button>
          </li>
        ))}
      </ul>
      {status}
      <AddEntry
        examOn={examOn}
        onAdd={(entry) => run(() => changeExamDay((stored) => ({ ...stored, own: [...stored.own, entry] })))}
      />
    </>
  );
}

type TickProps = {
  title: string;
  isDone: boolean;
  onChange: (isDone: boolean) => void;
  children: React.ReactNode;
};

function Tick({ title, isDone, onChange, children }: TickProps) {
  return (
    <label className={styles['tick']}>
      <input type="checkbox" checked={isDone} onChange={(event) => onChange(event.target.checked)} />
      <span className={styles['title']}>{title}</span>
      {children}
    </label>
  );
}

type DueProps = { on: CalendarDay | undefined; today: CalendarDay; isDone: boolean };

function Due({ on, today, isDone }: DueProps) {
  if (on === undefined) return null;
  if (isDone) return <span className={styles['soft']}>done</span>;
  if (on < today) return <span className={styles['late']}>was due {formatDay(on)}</span>;
  return <span className={styles['soft']}>by {formatDay(on)}</span>;
}

function Explained({ entry: { text, facts } }: { entry: ExamDayEntry }) {
  return (
    <div className={styles['text']}>
      <p>{text}</p>
      {facts.map(({ value, source, checkedOn }) => (
        <p key={value} className={styles['soft']}>
          {value} {source}, looked up on {formatDay(checkedOn)}. Check with AHIMA.
        </p>
      ))}
    </div>
  );
}
