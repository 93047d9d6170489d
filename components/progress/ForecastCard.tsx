import { countOf, formatDay } from '@/components/std/format-day';
import type { DueBar, DueForecast } from '@/lib/stats/due-forecast';
import { axisMarks } from './chart/axis';
import { AxisMarks } from './chart/AxisMarks';
import { ChartCard, type ChartTable } from './chart/ChartCard';
import chart from './chart/Chart.module.css';
import { useChartCursor } from './chart/use-chart-cursor';
import { useWidth } from './chart/use-width';
import styles from './ForecastCard.module.css';
import { dayAndMonth, spanWords } from './progress-format';

/** Pixels. */
const LEFT = 34;
const RIGHT = 10;
const TOP = 10;
const HEIGHT = 100;
const FOOT = 132;
/** Few questions are no mountain. */
const LEAST = 10;

/** When what was answered comes due, up to the exam. */
export function ForecastCard({ forecast }: { forecast: DueForecast }) {
  const { overdue, bars, later, examOn } = forecast;
  const due = bars.reduce((sum, bar) => sum + bar.due, 0);
  const isEmpty = overdue + due + later === 0;
  const until = examOn ? `the exam on ${formatDay(examOn)}` : formatDay(bars.at(-1)?.to ?? '');
  return (
    <ChartCard
      title="Coming due"
      lead={
        isEmpty
          ? 'Nothing is due yet: questions come back some days after you have answered them.'
          : `${overdue} due now, ${due} more until ${until}${later > 0 ? `, ${later} after it` : ''}. Each counts once; what you answer comes back later.`
      }
      {...(!isEmpty && { table: () => forecastTable(forecast) })}
    >
      {!isEmpty && <Columns forecast={forecast} />}
    </ChartCard>
  );
}

function Columns({ forecast: { overdue, bars, examOn } }: { forecast: DueForecast }) {
  const lastBar = bars.at(-1);
  const [ref, width] = useWidth<HTMLDivElement>();
  // What is due now stands before today, a column's width apart.
  const step = (width - LEFT - RIGHT) / (bars.length + 2);
  const x = (at: number) => LEFT + (at === 0 ? 0.5 : at + 1) * step;
  const marks = axisMarks(Math.max(overdue, ...bars.map(({ due }) => due)), LEAST);
  const end = marks.at(-1) ?? 1;
  const y = (value: number) => TOP + HEIGHT * (1 - value / end);
  const { active, chartProps, markProps } = useChartCursor({
    count: bars.length + 1,
    rest: 0,
    markAt: (px) => {
      const at = Math.floor((px - LEFT) / step);
      return Math.max(0, Math.min(bars.length, at <= 0 ? 0 : at - 1));
    },
  });
  const words = (at: number) => {
    const bar = bars[at - 1];
    return bar ? barWords(bar, at === 1) : `${countOf(overdue, 'question')} due now`;
  };
  const barWidth = Math.max(1, Math.min(18, step * 0.7));
  return (
    <div ref={ref} className={chart['frame']}>
      {width > 0 && (
        <svg
          {...chartProps}
          className={chart['chart']}
          width={width}
          height={FOOT}
          aria-label="Questions coming due"
        >
          <g {...markProps(words(active ?? 0))}>
            <rect
              className={chart['cursor']}
              data-active={active !== undefined}
              x={x(active ?? 0) - step / 2}
              y={TOP}
              width={step}
              height={HEIGHT}
            />
          </g>
          <g aria-hidden="true">
            <AxisMarks marks={marks} y={y} left={LEFT} right={width - RIGHT} />
            {[overdue, ...bars.map(({ due }) => due)].map((due, at) => (
              <rect
                key={at}
                className={chart['column']}
                data-look={at === 0 ? 'overdue' : undefined}
                data-active={at === active}
                x={x(at) - barWidth / 2}
                y={y(due)}
                width={barWidth}
                height={y(0) - y(due)}
              />
            ))}
            <text className={styles['now']} x={LEFT} y={FOOT - 6}>
              now
            </text>
            <text className={chart['mark']} x={Math.max(x(1), LEFT + 36)} y={FOOT - 6}>
              {bars[0] && dayAndMonth(bars[0].from)}
            </text>
            <text className={chart['mark']} x={width - RIGHT} y={FOOT - 6} textAnchor="end">
              {examOn ? `exam, ${dayAndMonth(examOn)}` : lastBar && dayAndMonth(lastBar.to)}
            </text>
          </g>
        </svg>
      )}
      <p className={chart['readout']}>{words(active ?? 0)}</p>
    </div>
  );
}

function barWords(bar: DueBar, isFirst: boolean): string {
  const name = isFirst && bar.from === bar.to ? 'Later today' : spanWords(bar);
  return `${name}: ${countOf(bar.due, 'question')}`;
}

function forecastTable({ overdue, bars, later }: DueForecast): ChartTable {
  return {
    columns: ['When', 'Questions'],
    rows: [
      ['Due now', String(overdue)],
      ...bars.map((bar, at) => [
        at === 0 && bar.from === bar.to ? 'Later today' : spanWords(bar),
        String(bar.due),
      ]),
      ['Later', String(later)],
    ],
  };
}
