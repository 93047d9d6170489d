import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: unknown, answer: (response: unknown) => void) => boolean;

let listeners: Listener[];
const sender = { id: 'ccs', tab: { id: 7 } };
const openNote = { id: 1, type: 'openFromPage', timestamp: 1, data: { kind: 'note', noteId: 'queries' } };

beforeEach(() => {
  listeners = [];
  vi.stubGlobal('chrome', {
    runtime: {
      onMessage: {
        addListener: (listener: Listener) => listeners.push(listener),
        removeListener: (listener: Listener) => listeners.splice(listeners.indexOf(listener), 1),
      },
    },
  });
  vi.resetModules();
});

describe('the page protocol', () => {
  it("calls a handler within the message event, where the reader's click still counts", async () => {
    const { onPageMessage } = await import('./page-protocol');
    const opened: unknown[] = [];
    onPageMessage('openFromPage', (message) => {
      opened.push([message.data, message.sender.tab?.id]);
    });
    const [listener] = listeners;
    listener?.(openNote, sender, () => undefined);
    expect(opened).toEqual([[{ kind: 'note', noteId: 'queries' }, 7]]);
  });

  it('leaves messages it has no handler for to the other contexts', async () => {
    const { onPageMessage } = await import('./page-protocol');
    const answer = vi.fn<(response: unknown) => void>();
    const off = onPageMessage('getPageStatus', () => ({ count: 1, tooLarge: false }));
    const [listener] = listeners;
    expect(listener?.(openNote, sender, answer)).toBe(false);
    expect(listener?.({ ...openNote, type: 'getPageStatus' }, sender, answer)).toBe(true);
    await vi.waitFor(() =>
      expect(answer).toHaveBeenCalledExactlyOnceWith({ res: { count: 1, tooLarge: false } }),
    );
    off();
    expect(listeners).toEqual([]);
  });
});
