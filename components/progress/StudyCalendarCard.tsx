import { countOf } from '@/components/std/format-day';
import { STUDY_LEVELS, studySums, type StudyDay, type StudyWeek } from '@/lib/stats/study-calendar';
import { ChartCard, type ChartTable } from './chart/ChartCard';
import chart from './chart/Chart.module.css';
import { useChartCursor } from './chart/use-chart-cursor';
import { useWidth } from './chart/use-width';
import { minutesWords, monthName, percent, weekdayAndDay } from './progress-format';
import styles from './StudyCalendarCard.module.css';

/** Pixels. */
const LEFT = 32;
const TOP = 18;
const GAP = 2;
const MOST_CELL = 14;
const CORNER = 2;
const LEVELS = [0, 1, 2, 3, 4] as const;
/** A year where there is room for it, else half of one. */
const LONG = 52;
const SHORT = 26;
const LEAST_CELL = 9;

/** What was studied on each day: a column a week, a cell a day. */
export function StudyCalendarCard({ calendar }: { calendar: readonly StudyWeek[] }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const count = (width - LEFT) / LONG - GAP >= LEAST_CELL ? LONG : SHORT;
  const weeks = calendar.slice(-count);
  const { days, minutes } = studySums(weeks);
  return (
    <ChartCard
      title="Days of study"
      lead={`${countOf(days, 'day')} of the last ${count} weeks, ${minutesWords(minutes)} in all: quizzes, mock exams and scenarios.`}
      {...(days > 0 && { table: () => calendarTable(weeks) })}
    >
      <div ref={ref} className={chart['frame']}>
        {width > 0 && <HeatMap weeks={weeks} width={width} />}
      </div>
    </ChartCard>
  );
}

function HeatMap({ weeks, width }: { weeks: readonly StudyWeek[]; width: number }) {
  const cell = Math.max(1, Math.min(MOST_CELL, Math.floor((width - LEFT) / weeks.length) - GAP));
  const days = weeks.flat();
  const pitch = cell + GAP;
  const { active, chartProps, markProps } = useChartCursor({
    count: days.length,
    rest: days.length - 1,
    step: { side: 7, line: 1 },
    markAt: (x, y) => {
      const [week, day] = [Math.floor((x - LEFT) / pitch), Math.floor((y - TOP) / pitch)];
      const at = week * 7 + day;
      return week >= 0 && day >= 0 && day < 7 && at < days.length ? at : undefined;
    },
  });
  const rest = days[active ?? days.length - 1];
  const place = (at: number) => [LEFT + Math.floor(at / 7) * pitch, TOP + (at % 7) * pitch] as const;
  const [cursorX, cursorY] = place(active ?? days.length - 1);
  return (
    <>
      <svg
        {...chartProps}
        className={chart['chart']}
        width={LEFT + weeks.length * pitch}
        height={TOP + 7 * pitch}
        aria-label={`Minutes of study by day, last ${weeks.length} weeks`}
      >
        <g aria-hidden="true">
          {monthsOf(weeks).map(({ at, name }) => (
            <text key={at} className={chart['mark']} x={LEFT + at * pitch} y={TOP - 6}>
              {name}
            </text>
          ))}
          {['Mon', 'Wed', 'Fri'].map((name, row) => (
            <text key={name} className={chart['mark']} x="0" y={TOP + row * 2 * pitch + cell / 2 + 4}>
              {name}
            </text>
          ))}
        </g>
        {/* A path for each shade: a year of cells would be a year of elements. */}
        {LEVELS.map((level) => (
          <path
            key={level}
            className={chart['cell']}
            data-level={level}
            d={days
              .flatMap((day, at) => (day.level === level ? [cellPath(...place(at), cell)] : []))
              .join('')}
            aria-hidden="true"
          />
        ))}
        {rest && (
          <g {...markProps(dayWords(rest))}>
            <rect
              className={chart['ring']}
              data-active={active !== undefined}
              x={cursorX}
              y={cursorY}
              width={cell}
              height={cell}
              rx="2"
            />
          </g>
        )}
      </svg>
      <p className={styles['foot']}>{active !== undefined && rest ? dayWords(rest) : <Key />}</p>
    </>
  );
}

/** A square with its corners rounded. */
function cellPath(x: number, y: number, size: number): string {
  const side = size - 2 * CORNER;
  const corner = (dx: number, dy: number) => `a${CORNER} ${CORNER} 0 0 1 ${dx * CORNER} ${dy * CORNER}`;
  return `M${x + CORNER} ${y}h${side}${corner(1, 1)}v${side}${corner(-1, 1)}h${-side}${corner(-1, -1)}v${-side}${corner(1, -1)}z`;
}

/** What the shades mean. */
function Key() {
  return (
    <span className={styles['key']}>
      Minutes a day:
      {[0, ...STUDY_LEVELS].map((from, level) => (
        <span key={level} className={styles['step']}>
          <svg width="11" height="11" aria-hidden="true">
            <rect className={chart['cell']} data-level={level} width="11" height="11" rx="2" />
          </svg>
          {levelWords(from, STUDY_LEVELS[level])}
        </span>
      ))}
    </span>
  );
}

function levelWords(from: number, next: number | undefined): string {
  if (from === 0) return 'none';
  return next === undefined ? `${from} and more` : `${from}–${next - 1}`;
}

function dayWords({ on, minutes, answers, right }: StudyDay): string {
  if (minutes === 0) return `${weekdayAndDay(on)}: nothing`;
  const answered = answers === 0 ? '' : `, ${countOf(answers, 'answer')}, ${percent(right / answers)} right`;
  return `${weekdayAndDay(on)}: ${minutesWords(minutes)}${answered}`;
}

/** The columns in which a month begins, with its name; one that would run into the next is left out. */
function monthsOf(weeks: readonly StudyWeek[]): { at: number; name: string }[] {
  const begins = weeks.flatMap(([monday], at) => {
    const before = weeks[at - 1]?.[0];
    if (!monday || before?.on.slice(0, 7) === monday.on.slice(0, 7)) return [];
    return [{ at, name: monthName(monday.on) }];
  });
  return begins.filter(({ at }, index) => (begins[index + 1]?.at ?? weeks.length) - at >= 3);
}

function calendarTable(weeks: readonly StudyWeek[]): ChartTable {
  const days = weeks.flat().filter(({ minutes }) => minutes > 0);
  return {
    columns: ['Day', 'Minutes', 'Answers', 'Right'],
    rows: days
      .toReversed()
      .map(({ on, minutes, answers, right }) => [
        weekdayAndDay(on),
        String(minutes),
        String(answers),
        answers === 0 ? '–' : percent(right / answers),
      ]),
  };
}
