import { expect, type CDPSession, type Page } from '@playwright/test';

type Node = {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  shadowRootType?: string;
};
export type CardBox = { left: number; top: number; right: number; bottom: number };

/** Sees the card in its closed shadow root, by way of the DevTools protocol. */
export class CardView {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async of(page: Page): Promise<CardView> {
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    return new CardView(page, session);
  }

  /** The words on the card, or null when there is none. */
  async text(): Promise<string | null> {
    const card = await this.#find((node) => attribute(node, 'role') === 'dialog');
    return card ? textOf(card) : null;
  }

  async attribute(name: string): Promise<string | undefined> {
    const card = await this.#find((node) => attribute(node, 'role') === 'dialog');
    return card && attribute(card, name);
  }

  /** Clicks a button until the card obeys: it does not take a click for an answer before it can have been read. */
  async press(label: string): Promise<void> {
    await expect(async () => {
      await this.click(label);
      expect(await this.text()).toBeNull();
    }).toPass();
  }

  /** The same with a key. */
  async pressKey(key: string): Promise<void> {
    await expect(async () => {
      await this.#page.keyboard.press(key);
      expect(await this.text()).toBeNull();
    }).toPass();
  }

  /** Clicks a button once. */
  async click(label: string): Promise<void> {
    const { left, right, top, bottom } = await this.box(label);
    await this.#page.mouse.click((left + right) / 2, (top + bottom) / 2);
  }

  /** The box of the card, or of the button on it that reads `label`. Throws when there is none. */
  async box(label?: string): Promise<CardBox> {
    const node = await this.#node(label);
    const { model } = await this.#session.send('DOM.getBoxModel', { nodeId: node.nodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { left, top, right, bottom };
  }

  /** A computed style of the card, or of a button on it. */
  async style(property: string, label?: string): Promise<string | undefined> {
    const { nodeId } = await this.#node(label);
    const { computedStyle } = await this.#session.send('CSS.getComputedStyleForNode', { nodeId });
    return computedStyle.find(({ name }) => name === property)?.value;
  }

  async #node(label: string | undefined): Promise<Node> {
    const node = await this.#find((each) =>
      label === undefined
        ? attribute(each, 'role') === 'dialog'
        : each.nodeName.toLowerCase() === 'button' && textOf(each) === label,
    );
    if (!node) throw new Error(`The card has no ${label ?? 'dialog'}; is it open?`);
    return node;
  }

  async #find(isWanted: (node: Node) => boolean): Promise<Node | undefined> {
    const { root } = await this.#session.send('DOM.getDocument', { depth: -1, pierce: true });
    // Beside the body, or in the page's dialog that its term stands in.
    const host = descendants(root as Node).findLast(({ shadowRoots }) =>
      shadowRoots?.some(
        (shadow) =>
          shadow.shadowRootType === 'closed' &&
          shadow.children?.some((child) => attribute(child, 'role') === 'dialog'),
      ),
    );
    return host && descendants(host).find(isWanted);
  }
}

function descendants(node: Node): Node[] {
  return [node, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(descendants)];
}

function attribute({ attributes = [] }: Node, name: string): string | undefined {
  const at = attributes.findIndex((each, index) => index % 2 === 0 && each === name);
  return at < 0 ? undefined : attributes[at + 1];
}

function textOf(node: Node): string {
  return descendants(node)
    .filter(({ nodeName }) => nodeName === '#text')
    .map(({ nodeValue }) => nodeValue)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
