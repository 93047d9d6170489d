/**
 * DOM access that a page cannot bend. A form takes the name of any control inside it as a property
 * (`<form><input name="childNodes">`), and that reaches a content script's isolated world too; the document does the
 * same with images and forms, in Chromium for the page's own scripts only. Prototypes carry no such names, so everything
 * here goes through them. Text nodes and the elements of our own card need no such care.
 */
type Key<Target> = Extract<keyof Target, string>;
type Method<Target extends object, Name extends Key<Target>> = Target[Name] extends (
  ...args: infer A
) => infer R
  ? (target: Target, ...args: A) => R
  : never;

function descriptorOf(prototype: object, name: string): PropertyDescriptor {
  for (let at: object | null = prototype; at; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  throw new Error(`This browser has no ${prototype.constructor.name}.${name}.`);
}

function getter<Target extends object, Name extends Key<Target>>(prototype: Target, name: Name) {
  const descriptor = descriptorOf(prototype, name);
  return (target: Target) => descriptor.get?.call(target) as Target[Name];
}

function method<Target extends object, Name extends Key<Target>>(prototype: Target, name: Name) {
  const call = descriptorOf(prototype, name).value as (...args: unknown[]) => unknown;
  return ((target: Target, ...args: unknown[]) => Reflect.apply(call, target, args)) as Method<Target, Name>;
}

const nodeTypeOf = getter(Node.prototype, 'nodeType');
export const parentElementOf = getter(Node.prototype, 'parentElement');
export const parentNodeOf = getter(Node.prototype, 'parentNode');
export const firstChildOf = getter(Node.prototype, 'firstChild');
export const rootNodeOf = method(Node.prototype, 'getRootNode');
export const isConnected = getter(Node.prototype, 'isConnected');
export const contains = method(Node.prototype, 'contains');
export const comparePosition = method(Node.prototype, 'compareDocumentPosition');
export const appendChild = method(Node.prototype, 'appendChild');
export const localNameOf = getter(Element.prototype, 'localName');
export const openShadowRootOf = getter(Element.prototype, 'shadowRoot');
export const nextElementOf = getter(Element.prototype, 'nextElementSibling');
export const previousElementOf = getter(Element.prototype, 'previousElementSibling');
export const attributeOf = method(Element.prototype, 'getAttribute');
export const checkVisibility = method(Element.prototype, 'checkVisibility');
export const scrollHeightOf = getter(Element.prototype, 'scrollHeight');
export const boundingRectOf = method(Element.prototype, 'getBoundingClientRect');
export const scrollBy = method(Element.prototype, 'scrollBy') as unknown as (
  element: Element,
  options: ScrollToOptions,
) => void;
export const matches = method(Element.prototype, 'matches');
export const closest = method(Element.prototype, 'closest');
export const focus = method(HTMLElement.prototype, 'focus');
export const isContentEditable = getter(HTMLElement.prototype, 'isContentEditable');
export const readyStateOf = getter(Document.prototype, 'readyState');
/** Null where the page has removed it. */
export const rootElementOf: (document: Document) => Element | null = getter(
  Document.prototype,
  'documentElement',
);
export const activeElementOf = getter(Document.prototype, 'activeElement');
export const ownerDocumentOf = getter(Node.prototype, 'ownerDocument');
const viewOf = getter(Document.prototype, 'defaultView');

/** The highlights of a document: each has its own. Undefined for one that is shown nowhere. */
export function highlightsOf(document: Document): HighlightRegistry | undefined {
  if (document === globalThis.document) return CSS.highlights;
  return viewOf(document)?.CSS.highlights;
}

export const querySelector = method(Document.prototype, 'querySelector');
export const createRange = method(Document.prototype, 'createRange');
export const elementsByTag = method(Document.prototype, 'getElementsByTagName');
export const createTreeWalker = method(Document.prototype, 'createTreeWalker');
export const createElementNS = method(Document.prototype, 'createElementNS');
const iframeDocumentOf = getter(HTMLIFrameElement.prototype, 'contentDocument');
const addListener = method(EventTarget.prototype, 'addEventListener');

/**
 * Listens in the capture phase, before the page can stop the event, until the signal aborts.
 * @param handler gets the event; its type is what the browser sends for `type`
 */
export function listen<Type extends keyof GlobalEventHandlersEventMap>(
  target: EventTarget,
  type: Type,
  signal: AbortSignal,
  handler: (event: GlobalEventHandlersEventMap[Type]) => void,
): void {
  const options = { capture: true, passive: isPassive(type), signal };
  // Windows do not let names of elements hide their methods.
  if (target === window) addEventListener(type, handler, options);
  else addListener(target, type, handler as (event: Event) => void, options);
}

/** The topmost element at a point of the viewport of the document that the root belongs to. */
export function elementFromPoint(root: Document | ShadowRoot, x: number, y: number): Element | null {
  // Missing in documents without a style engine.
  const prototype: Partial<DocumentOrShadowRoot> = isDocument(root)
    ? Document.prototype
    : ShadowRoot.prototype;
  return prototype.elementFromPoint?.call(root, x, y) ?? null;
}

/** The slot of an open shadow root that an element is shown in. Looked for when it is wanted: happy-dom has none. */
export function assignedSlotOf(element: Element): Element | null {
  const own = Object.getOwnPropertyDescriptor(Element.prototype, 'assignedSlot');
  return (own?.get?.call(element) as Element | null | undefined) ?? null;
}

/** Null for the document of another site. */
export function frameDocumentOf(frame: Element): Document | null {
  return iframeDocumentOf(frame as HTMLIFrameElement);
}

export function isDocument(node: Node): node is Document {
  return nodeTypeOf(node) === Node.DOCUMENT_NODE;
}

export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === Node.ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  return nodeTypeOf(node) === Node.TEXT_NODE;
}

/** Handlers of these types never call `preventDefault`, so scrolling need not wait for them. */
function isPassive(type: string): boolean {
  return type === 'scroll' || /^(pointer|touch)/.test(type);
}
