import type { TrendPoint, TrendUnit } from '@/lib/stats/trend';
import { axisMarks, secondMarks } from './chart/axis';
import { AxisMarks } from './chart/AxisMarks';
import chart from './chart/Chart.module.css';
import { useChartCursor } from './chart/use-chart-cursor';
import { useWidth } from './chart/use-width';
import { axisTimeWords, dayAndMonth, pointWords } from './progress-format';

/** Pixels. The three strips share one axis of time. */
const LEFT = 44;
const RIGHT = 10;
const STRIPS = { accuracy: [32, 96], time: [176, 52], answers: [276, 40] } as const;
const FOOT = 338;

type Props = { points: readonly TrendPoint[]; unit: TrendUnit };
/** Where a value of a strip is drawn, from 0 to its end. */
type Scale = (value: number) => number;
type Scales = { y: Scale; timeY: Scale; countY: Scale };

/** Three strips over one axis of time: the share of right answers, the median time, the number of answers. */
export function TrendChart({ points, unit }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const step = (width - LEFT - RIGHT) / points.length;
  const x = (at: number) => LEFT + (at + 0.5) * step;
  const last = points.findLastIndex(({ answers }) => answers > 0);
  const { active, chartProps, markProps } = useChartCursor({
    count: points.length,
    rest: last,
    markAt: (px) => Math.max(0, Math.min(points.length - 1, Math.floor((px - LEFT) / step))),
  });
  const looked = points[active ?? last];
  const times = secondMarks(Math.max(...points.map(({ medianMs = 0 }) => medianMs)));
  const counts = axisMarks(Math.max(...points.map(({ answers }) => answers)));
  const scales = {
    y: scaleOf(STRIPS.accuracy, 1),
    timeY: scaleOf(STRIPS.time, times.at(-1) ?? 1),
    countY: scaleOf(STRIPS.answers, counts.at(-1) ?? 1),
  };
  const sides = { left: LEFT, right: width - RIGHT };
  return (
    <div ref={ref} className={chart['frame']}>
      {width > 0 && (
        <svg
          {...chartProps}
          className={chart['chart']}
          width={width}
          height={FOOT}
          aria-label={`Accuracy and time by ${unit}`}
        >
          <g {...markProps(looked ? pointWords(looked) : '')}>
            <rect
              className={chart['cursor']}
              data-active={active !== undefined}
              x={x(active ?? last) - step / 2}
              y="0"
              width={step}
              height={FOOT - 18}
            />
          </g>
          <g aria-hidden="true">
            <Strip title="Right answers" top={STRIPS.accuracy[0]} />
            <AxisMarks marks={[0, 0.5, 1]} y={scales.y} {...sides} words={(share) => `${share * 100} %`} />
            <Strip title="Time for a question, median" top={STRIPS.time[0]} />
            <AxisMarks marks={ends(times)} y={scales.timeY} {...sides} words={axisTimeWords} />
            <Strip title="Answers" top={STRIPS.answers[0]} />
            <AxisMarks marks={ends(counts)} y={scales.countY} {...sides} />
            {runsOf(points).map((run) => (
              <Run key={run[0]} run={run} points={points} x={x} {...scales} />
            ))}
            {points.map((point, at) => (
              <Point
                key={point.from}
                point={point}
                isActive={at === active}
                x={x(at)}
                width={barWidth(step)}
                {...scales}
              />
            ))}
            <TimeAxis points={points} x={x} width={width} />
          </g>
        </svg>
      )}
      <p className={chart['readout']}>{looked && pointWords(looked)}</p>
    </div>
  );
}

function Strip({ title, top }: { title: string; top: number }) {
  return (
    <text className={chart['strip']} x="0" y={top - 18}>
      {title}
    </text>
  );
}

type PointProps = Scales & { point: TrendPoint; isActive: boolean; x: number; width: number };

function Point({ point: { answers, accuracy, medianMs }, isActive, x, width, y, timeY, countY }: PointProps) {
  return (
    <>
      <rect
        className={chart['column']}
        data-active={isActive}
        x={x - width / 2}
        y={countY(answers)}
        width={width}
        height={countY(0) - countY(answers)}
      />
      {accuracy && <circle className={chart['dot']} cx={x} cy={y(accuracy.share)} r="3" />}
      {medianMs !== undefined && <circle className={chart['dot']} cx={x} cy={timeY(medianMs)} r="2.5" />}
    </>
  );
}

type RunProps = Scales & {
  /** First and last of points that follow each other, all with answers. */
  run: readonly [number, number];
  points: readonly TrendPoint[];
  x: Scale;
};

/** The lines through points that follow each other, and the band around the upper one. */
function Run({ run: [first, last], points, x, y, timeY }: RunProps) {
  const run = points.slice(first, last + 1);
  const line = (yOf: (point: TrendPoint) => number) =>
    run.map((point, at) => `${x(first + at).toFixed(1)},${yOf(point).toFixed(1)}`);
  const high = line(({ accuracy }) => y(accuracy?.high ?? 0));
  const low = line(({ accuracy }) => y(accuracy?.low ?? 0));
  if (first === last)
    return (
      <line className={chart['whisker']} x1={x(first)} x2={x(first)} y1={heightOf(high)} y2={heightOf(low)} />
    );
  return (
    <>
      <polygon className={chart['band']} points={[...high, ...low.toReversed()].join(' ')} />
      <polyline
        className={chart['line']}
        points={line(({ accuracy }) => y(accuracy?.share ?? 0)).join(' ')}
      />
      <polyline className={chart['line']} points={line(({ medianMs }) => timeY(medianMs ?? 0)).join(' ')} />
    </>
  );
}

function heightOf(places: readonly string[]): number {
  return Number(places[0]?.split(',')[1]);
}

/** The last day, and as many before it as have room. */
function TimeAxis({ points, x, width }: { points: readonly TrendPoint[]; x: Scale; width: number }) {
  const room = Math.max(1, Math.floor((width - LEFT - RIGHT) / 72));
  const every = Math.max(1, Math.ceil(points.length / room));
  return points.map(({ from }, index) =>
    (points.length - 1 - index) % every === 0 ? (
      <text
        key={from}
        className={chart['mark']}
        x={Math.min(x(index), width - RIGHT - 14)}
        y={FOOT - 4}
        textAnchor="middle"
      >
        {dayAndMonth(from)}
      </text>
    ) : null,
  );
}

/** First and last index of each run of points that have answers. */
function runsOf(points: readonly TrendPoint[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [index, { answers }] of points.entries()) {
    if (answers === 0) continue;
    const last = runs.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

function scaleOf([top, height]: readonly [number, number], end: number): Scale {
  return (value) => top + height * (1 - value / end);
}

function barWidth(step: number): number {
  return Math.max(1, Math.min(18, step * 0.66));
}

function ends(marks: readonly number[]): number[] {
  return [0, marks.at(-1) ?? 0];
}
