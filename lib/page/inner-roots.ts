import { firstChildOf, frameDocumentOf, localNameOf, openShadowRootOf, rootElementOf } from './safe-dom';

/** Custom elements, whose names have a hyphen, and what else mostly has a shadow root. */
const MAY_HOST = /-|^(article|aside|div|footer|header|main|nav|p|section|span)$/;

type WithDom = { chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } };
type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * The shadow root of an element, a closed one too, which content scripts may see. Of the elements without a hyphen only
 * empty ones are asked whether theirs is closed: the question costs as much as reading the element.
 */
export function shadowRootOf(element: Element): ShadowRoot | undefined {
  const open = openShadowRootOf(element);
  if (open) return open;
  const name = localNameOf(element);
  if (!MAY_HOST.test(name) || (!name.includes('-') && firstChildOf(element))) return undefined;
  const { dom } = (globalThis as WithDom).chrome ?? {};
  return (
    dom?.openOrClosedShadowRoot(element) ?? (element as FirefoxElement).openOrClosedShadowRoot ?? undefined
  );
}

/** Whether an element may still get a shadow root: a custom element whose definition has not come yet, for one. */
export function isCustomElement(element: Element): boolean {
  return localNameOf(element).includes('-');
}

export function isFrame(element: Element): boolean {
  return localNameOf(element) === 'iframe';
}

/** The document in a frame; undefined where it belongs to another site, or has nothing in it. */
export function documentIn(frame: Element): Document | undefined {
  const document = frameDocumentOf(frame);
  return document && rootElementOf(document) ? document : undefined;
}
