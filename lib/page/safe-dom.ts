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
  throw new Error(`This browser has no ${prototype.constructor.name}.${name}; check the minimum versions.`);
}

function getter<Target extends object, Name extends Key<Target>>(prototype: Target, name: Name) {
  const descriptor = descriptorOf(prototype, name);
  return (target: Target) => descriptor.get?.call(target) as Target[Name];
}

function method<Target extends object, Name extends Key<Target>>(prototype: Target, name: Name) {
  const call = descriptorOf(prototype, name).value as (...args: unknown[]) => unknown;
  return ((target: Target, ...args: unknown[]) => Reflect.apply(call, target, args)) as Method<Target, Name>;
}

export const nodeTypeOf = getter(Node.prototype, 'nodeType');
export const parentElementOf = getter(Node.prototype, 'parentElement');
export const isConnected = getter(Node.prototype, 'isConnected');
export const contains = method(Node.prototype, 'contains');
export const comparePosition = method(Node.prototype, 'compareDocumentPosition');
export const appendChild = method(Node.prototype, 'appendChild');
export const localNameOf = getter(Element.prototype, 'localName');
export const attributeOf = method(Element.prototype, 'getAttribute');
export const checkVisibility = method(Element.prototype, 'checkVisibility');
export const boundingRectOf = method(Element.prototype, 'getBoundingClientRect');
export const scrollBy = method(Element.prototype, 'scrollBy') as unknown as (
  element: Element,
  options: ScrollToOptions,
) => void;
export const closest = method(Element.prototype, 'closest');
export const focus = method(HTMLElement.prototype, 'focus');
export const isContentEditable = getter(HTMLElement.prototype, 'isContentEditable');
/** Null where the page has removed it. */
export const rootElementOf: (document: Document) => Element | null = getter(
  Document.prototype,
  'documentElement',
);
export const activeElementOf = getter(Document.prototype, 'activeElement');
export const createRange = method(Document.prototype, 'createRange');
export const createTreeWalker = method(Document.prototype, 'createTreeWalker');
export const createElementNS = method(Document.prototype, 'createElementNS');
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

/** Handlers of these types never call `preventDefault`, so scrolling need not wait for them. */
function isPassive(type: string): boolean {
  return type === 'scroll' || type.startsWith('pointer');
}
