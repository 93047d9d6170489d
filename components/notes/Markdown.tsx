import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes, Parents } from 'mdast';
import { Fragment, type ReactNode } from 'react';
import styles from './Markdown.module.css';

type Props = { text: string; isInline?: boolean; onOpenNote?: ((id: string) => void) | undefined };

/**
 * Our Markdown as elements: paragraphs, headings, lists, emphasis, code, quotes and links to notes. Raw HTML, images
 * and outside links come out as their plain text, so content can never bring mark-up of its own.
 */
export function Markdown({ text, isInline = false, onOpenNote }: Props) {
  const root = fromMarkdown(text);
  if (isInline) {
    return root.children.map((child, at) => (
      <Fragment key={at}>{'children' in child ? renderChildren(child, onOpenNote) : textOf(child)}</Fragment>
    ));
  }
  return <div className={styles['markdown']}>{renderChildren(root, onOpenNote)}</div>;
}

function renderChildren(parent: Parents, onOpenNote: Props['onOpenNote']): ReactNode {
  return parent.children.map((child, at) => <Fragment key={at}>{renderNode(child, onOpenNote)}</Fragment>);
}

function renderNode(node: Nodes, onOpenNote: Props['onOpenNote']): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p>{renderChildren(node, onOpenNote)}</p>;
    case 'heading':
      return <h2>{renderChildren(node, onOpenNote)}</h2>;
    case 'list': {
      const items = renderChildren(node, onOpenNote);
      return node.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'listItem':
      return (
        <li>
          {node.spread
            ? renderChildren(node, onOpenNote)
            : node.children.map((child) => tight(child, onOpenNote))}
        </li>
      );
    case 'blockquote':
      return <blockquote>{renderChildren(node, onOpenNote)}</blockquote>;
    case 'strong':
      return <strong>{renderChildren(node, onOpenNote)}</strong>;
    case 'emphasis':
      return <em>{renderChildren(node, onOpenNote)}</em>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'link':
      return <NoteLink url={node.url} onOpenNote={onOpenNote} label={renderChildren(node, onOpenNote)} />;
    case 'break':
      return <br />;
    default:
      return textOf(node);
  }
}

/** The children of a list item without their paragraphs, as in a list without blank lines. */
function tight(child: Nodes, onOpenNote: Props['onOpenNote']): ReactNode {
  const key = child.position?.start.offset;
  const body = child.type === 'paragraph' ? renderChildren(child, onOpenNote) : renderNode(child, onOpenNote);
  return <Fragment key={key}>{body}</Fragment>;
}

function NoteLink({
  url,
  label,
  onOpenNote,
}: {
  url: string;
  label: ReactNode;
  onOpenNote: Props['onOpenNote'];
}) {
  const noteId = /^note:([a-z0-9-]+)$/.exec(url)?.[1];
  if (noteId === undefined || !onOpenNote) return label;
  return (
    <button type="button" className={styles['link']} onClick={() => onOpenNote(noteId)}>
      {label}
    </button>
  );
}

function textOf(node: Nodes): string {
  return 'value' in node ? node.value : '';
}
