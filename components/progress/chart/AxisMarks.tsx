import chart from './Chart.module.css';

type Props = {
  marks: readonly number[];
  /** Where a value is drawn, in pixels from the top. */
  y: (value: number) => number;
  /** Pixels: where the lines begin and end. */
  left: number;
  right: number;
  words?: (mark: number) => string;
};

/** The lines across a chart, each with its value at the left; the line of 0 is the base. */
export function AxisMarks({ marks, y, left, right, words = String }: Props) {
  return marks.map((mark) => (
    <g key={mark}>
      <line className={chart['grid']} data-base={mark === 0} x1={left} x2={right} y1={y(mark)} y2={y(mark)} />
      <text className={chart['mark']} x={left - 6} y={y(mark) + 4} textAnchor="end">
        {words(mark)}
      </text>
    </g>
  ));
}
