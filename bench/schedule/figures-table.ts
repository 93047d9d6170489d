import type { CellFigures } from './cell-figures';
import { cellName } from './cells';
import type { Interval } from './intervals';
import { OURS } from './run-cell';

/** The figures of all cells as tables in Markdown, as docs/simulation.md shows them. */
export function figuresTable(cells: readonly CellFigures[]): string {
  return [ratios(cells), means(cells)].join('\n\n');
}

function ratios(cells: readonly CellFigures[]): string {
  return table(
    [
      'cell',
      'to FSRS 0.90',
      'of at most',
      'to the best fixed',
      'of at most',
      'to the best baseline',
      'unseen: points over FSRS 0.90',
      'unseen: over the best baseline',
      'without points, to FSRS 0.90',
    ],
    cells.map((each) => [
      `${cellName(each.cell)}${each.cell.isShort ? ' (short)' : ''}`,
      ratio(each.toFsrs90),
      each.ceilingToFsrs90.toFixed(2),
      `${ratio(each.toBestFixed)} ${short(each.bestFixed)}`,
      each.ceilingToBestFixed.toFixed(2),
      `${ratio(each.toBest)} ${short(each.best)}`,
      points(each.unseenToFsrs90),
      `${points(each.unseenToBest)} ${short(each.bestUnseen)}`,
      each.withoutPointsToFsrs90 ? ratio(each.withoutPointsToFsrs90) : '',
    ]),
  );
}

function means(cells: readonly CellFigures[]): string {
  const names = (cells[0]?.means ?? []).map(({ name }) => name);
  const ordered = [OURS, ...names.filter((name) => name !== OURS)];
  return table(
    ['recall gained / unseen, %', ...ordered.map(short), 'everything known'],
    cells.map((each) => [
      cellName(each.cell),
      ...ordered.map((name) => {
        const found = each.means.find((mean) => mean.name === name);
        return found ? `${percent(found.gain)} / ${percent(found.unseen)}` : '';
      }),
      percent(each.ceiling),
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function short(name: string): string {
  return name.replace(', no steps', '*');
}

function ratio({ value, from, to }: Interval): string {
  return `${value.toFixed(3)} (${from.toFixed(3)}–${to.toFixed(3)})`;
}

function points({ value, from, to }: Interval): string {
  return `${signed(value)} (${signed(from)} to ${signed(to)})`;
}

function signed(share: number): string {
  return `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(2)}`;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
