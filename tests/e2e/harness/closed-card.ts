import type { Page } from '@playwright/test';

type DomNode = {
  nodeName: string;
  nodeType: number;
  nodeValue: string;
  children?: DomNode[];
  shadowRoots?: (DomNode & { shadowRootType?: string })[];
};

/**
 * The text in the closed shadow roots of a page: the card. Scripts cannot look in; the DevTools protocol can.
 * Undefined when no card is open.
 */
export async function closedCardText(page: Page): Promise<string | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as {
      root: DomNode;
    };
    const texts = closedRoots(root).map((each) => textOf(each).trim());
    return texts.find((text) => text !== '');
  } finally {
    await session.detach();
  }
}

function closedRoots(node: DomNode): DomNode[] {
  const own = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed');
  return [...own, ...(node.children ?? []).flatMap(closedRoots)];
}

function textOf(node: DomNode): string {
  if (node.nodeName === 'STYLE') return '';
  if (node.nodeType === 3) return `${node.nodeValue} `;
  return (node.children ?? []).map(textOf).join('');
}
