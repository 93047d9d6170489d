import type { PageOpening } from '@/lib/messages/page-protocol';
import type { CardContent } from './card-content';
import { createElementNS } from './safe-dom';

const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * The card's elements.
 * @property text what scrolls where the card is too low for all of it
 * @property buttons what each button is for, in the order of Tab
 */
export type CardElements = {
  card: HTMLElement;
  text: HTMLElement;
  buttons: ReadonlyMap<Element, PageOpening | 'close'>;
};

/** An element of HTML, also in a document that is XML. `text` goes in as text, whatever it looks like. */
export function htmlElement(document: Document, name: string, className = '', text = ''): HTMLElement {
  const element = createElementNS(document, HTML, name) as HTMLElement;
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}

/** Builds the card's elements: a dialog named after what it explains. It listens to nothing by itself. */
export function buildCard(document: Document, content: CardContent): CardElements {
  const { kind, name, source, text = '', state, notice = '', actions, quietActions } = content;
  const buttons = new Map<Element, PageOpening | 'close'>();
  const add = (className: string, label: string, does: PageOpening | 'close') => {
    const button = htmlElement(document, 'button', className, label);
    button.setAttribute('type', 'button');
    buttons.set(button, does);
    return button;
  };
  const group = (className: string, ...children: HTMLElement[]) => {
    const element = htmlElement(document, 'div', className);
    element.append(...children);
    return element;
  };
  const about = group('about');
  about.id = 'about';
  if (source !== undefined) about.append(htmlElement(document, 'p', 'source', source));
  about.append(htmlElement(document, 'p', kind === 'code' ? 'code' : 'name', name));
  if (text !== '') about.append(htmlElement(document, 'p', '', text));
  if (state) {
    const line = htmlElement(document, 'p', `state ${state.tone}`, state.words);
    const sign = htmlElement(document, 'span', 'sign', state.sign);
    sign.setAttribute('aria-hidden', 'true');
    line.prepend(sign, ' ');
    about.append(line);
  }
  if (notice !== '') about.append(htmlElement(document, 'p', 'source', notice));

  const card = htmlElement(document, 'div', 'card');
  card.tabIndex = -1;
  card.lang = 'en';
  card.dir = 'ltr';
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', name);
  card.setAttribute('aria-describedby', about.id);
  const [first, ...others] = actions;
  card.append(
    about,
    group(
      'actions',
      ...(first ? [add('first', first.label, first.opening)] : []),
      ...others.map(({ label, opening }) => add('other', label, opening)),
    ),
    group('quiet', ...quietActions.map(({ label, opening }) => add('', label, opening))),
  );
  const close = add('close', '×', 'close');
  close.setAttribute('aria-label', 'Close');
  card.append(close);
  return { card, text: about, buttons };
}
