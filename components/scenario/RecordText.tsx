import type { Nodes } from 'mdast';
import { Fragment, memo, type ReactNode } from 'react';
import { recordTree, runsOf } from '@/lib/scenario/record-text';
import styles from './RecordText.module.css';

/** A marked stretch of a document's source. Of several on one place the later kind in this list shows. */
export type RecordMark = { start: number; end: number; kind: 'own' | 'hit' | 'support' | 'current' };

const RANK: readonly RecordMark['kind'][] = ['own', 'hit', 'support', 'current'];
const NAMES = { own: 'highlighted', hit: 'found', support: 'supports the code', current: 'found, shown now' };

type Props = { source: string; marks: readonly RecordMark[] };

/**
 * A document of the record: Markdown whose line breaks are kept, with marks. Every piece of text carries its place in the
 * source (`data-at`), so that a selection can be told in characters of the source.
 */
export const RecordText = memo(function RecordText({ source, marks }: Props) {
  return <div className={styles['text']}>{children(recordTree(source), source, marks)}</div>;
});

function children(node: Nodes, source: string, marks: readonly RecordMark[]): ReactNode {
  if (!('children' in node)) return null;
  return node.children.map((child, at) => <Fragment key={at}>{element(child, source, marks)}</Fragment>);
}

function element(node: Nodes, source: string, marks: readonly RecordMark[]): ReactNode {
  const inside = () => children(node, source, marks);
  switch (node.type) {
    case 'paragraph':
      return <p>{inside()}</p>;
    case 'heading':
      return <h2>{inside()}</h2>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{inside()}</ol> : <ul>{inside()}</ul>;
    case 'listItem':
      return <li>{inside()}</li>;
    case 'blockquote':
      return <blockquote>{inside()}</blockquote>;
    case 'strong':
      return <strong>{inside()}</strong>;
    case 'emphasis':
      return <em>{inside()}</em>;
    case 'break':
      return <br />;
    case 'text':
    case 'inlineCode':
      return runsOf(node, source).map(({ text, from }) => (
        <Fragment key={from}>{pieces(text, from, marks)}</Fragment>
      ));
    default:
      return inside();
  }
}

function pieces(text: string, from: number, marks: readonly RecordMark[]): ReactNode {
  const end = from + text.length;
  const here = marks.filter((mark) => mark.start < end && from < mark.end);
  const cuts = here.flatMap(({ start, end: last }) => [start, last]).filter((cut) => from < cut && cut < end);
  const edges = [...new Set([from, ...cuts, end])].toSorted((a, b) => a - b);
  return edges.slice(0, -1).map((start, at) => {
    const piece = text.slice(start - from, (edges[at + 1] ?? end) - from);
    const over = here.filter((mark) => mark.start <= start && start < mark.end);
    const kind = RANK.findLast((each) => over.some((mark) => mark.kind === each));
    const span = (
      <span key={start} data-at={start}>
        {piece}
      </span>
    );
    if (!kind) return span;
    const isOwn = over.some((mark) => mark.kind === 'own');
    return (
      <mark
        key={start}
        className={styles[kind]}
        data-own={isOwn || undefined}
        data-kind={kind}
        title={NAMES[kind]}
      >
        {span}
      </mark>
    );
  });
}
