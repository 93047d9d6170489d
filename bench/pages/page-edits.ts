// Bundled and run in a page as a script of its own: a fixed series of edits as pages make them, each with the style and
// layout it forces.

type Edit = (at: number, round: number) => void;

const LIST_ROWS = 40;
const TABLE_ROWS = 40;
const CELLS = 4;
/** Of the paragraphs at the beginning, which a reader has in view or near it, so many are edited. */
const PARAGRAPHS = 200;

let texts: string[] = [];
let paragraphs: HTMLElement[] = [];
let list: HTMLElement;
let table: HTMLElement;

/** Adds a table at the beginning and a list at the end, for the edits of those. */
export function prepare(): void {
  paragraphs = [...document.querySelectorAll('p')].slice(0, PARAGRAPHS);
  texts = paragraphs.map((paragraph) => paragraph.textContent);
  table = document.createElement('tbody');
  table.append(...rows(0));
  const holder = document.createElement('table');
  holder.append(table);
  list = document.createElement('ul');
  list.append(...Array.from({ length: LIST_ROWS }, (_, at) => listRow(at)));
  document.body.prepend(holder);
  document.body.append(list);
  const style = document.createElement('style');
  style.textContent = '.is-marked { padding-left: 4px } [aria-selected=true] { text-decoration: underline }';
  document.head.append(style);
}

const EDITS: Record<string, Edit> = {
  'text changed in place'(at, round) {
    const node = paragraphs[at % paragraphs.length]?.firstChild;
    if (node instanceof Text) node.data = textAt(at + round * 7).slice(0, 90);
  },
  'rows appended'(at, round) {
    list.append(listRow(at + round));
  },
  'blocks removed'() {
    list.lastElementChild?.remove();
  },
  /** What a framework does with rows whose keys are new: the old ones go, others come, in one commit. */
  'table rows rendered anew'(at, round) {
    const next = tableRow(at + round);
    const old = table.children[at % TABLE_ROWS];
    if (old) old.replaceWith(next);
  },
  'classes and attributes changed'(at) {
    const paragraph = paragraphs[at % paragraphs.length];
    paragraph?.classList.toggle('is-marked');
    paragraph?.setAttribute('aria-selected', String(paragraph.className !== ''));
  },
};

/** In this order each series finds the page as the last one has left it, and the page stays as long as it is. */
export const KINDS = Object.keys(EDITS);

/**
 * Makes a series of edits in this task, with the style and layout after each.
 * @param round other texts in each
 */
export function edit(kind: string, edits: number, round: number): number {
  let height = 0;
  for (let at = 0; at < edits; at += 1) {
    EDITS[kind]?.(at, round);
    height = document.body.offsetHeight;
  }
  return height;
}

function listRow(at: number): HTMLElement {
  const row = document.createElement('li');
  const strong = document.createElement('b');
  strong.append(textAt(at).slice(0, 60));
  row.append(strong, textAt(at + 1).slice(0, 120));
  return row;
}

function tableRow(at: number): HTMLElement {
  const row = document.createElement('tr');
  for (let cell = 0; cell < CELLS; cell += 1) {
    const td = document.createElement('td');
    td.append(textAt(at * CELLS + cell).slice(0, 60));
    row.append(td);
  }
  return row;
}

function rows(round: number): HTMLElement[] {
  return Array.from({ length: TABLE_ROWS }, (_, at) => tableRow(at + round));
}

function textAt(at: number): string {
  return texts[at % texts.length] ?? '';
}
