import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onPageMessage, sendPageMessage } from './page-client';

type Listener = (message: unknown, sender: unknown, answer: (answer: unknown) => void) => unknown;

const send = vi.fn<(message: unknown) => Promise<unknown>>();
let listeners: Listener[];

beforeEach(() => {
  listeners = [];
  fakeBrowser.runtime.sendMessage = send;
  fakeBrowser.runtime.onMessage.addListener = ((listener: Listener) => listeners.push(listener)) as never;
  fakeBrowser.runtime.onMessage.removeListener = ((listener: Listener) =>
    listeners.splice(listeners.indexOf(listener), 1)) as never;
});

/** What the listeners answer; undefined where none of them will. */
function answerTo(message: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    const isTaken = listeners.some((listener) => listener(message, {}, resolve) === true);
    if (!isTaken) resolve(undefined);
  });
}

describe('sendPageMessage', () => {
  it('sends the envelope of the library and gives back the answer', async () => {
    send.mockResolvedValue({ res: [null] });
    expect(await sendPageMessage('checkCodes', { candidates: [] })).toEqual([null]);
    expect(send).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ id: 0, type: 'checkCodes', data: { candidates: [] } }),
    );
  });

  it.each([
    ['nobody answers', undefined],
    ['the answer is an error', { err: { message: 'Refused.' } }],
  ])('throws when %s', async (_, answer) => {
    send.mockResolvedValue(answer);
    await expect(sendPageMessage('getPageTerms')).rejects.toThrow(/getPageTerms/);
  });
});

describe('onPageMessage', () => {
  it('answers its own type and leaves the others alone', async () => {
    const off = onPageMessage('getPageStatus', () => ({ count: 2, tooLarge: false }));
    expect(await answerTo({ id: 1, type: 'getPageStatus', timestamp: 1 })).toEqual({
      res: { count: 2, tooLarge: false },
    });
    expect(await answerTo({ id: 1, type: 'askAgain', timestamp: 1 })).toBeUndefined();
    expect(await answerTo(undefined)).toBeUndefined();
    off();
    expect(await answerTo({ id: 1, type: 'getPageStatus', timestamp: 1 })).toBeUndefined();
  });

  it('hands over the data, and answers with an error when it cannot', async () => {
    const asked: unknown[] = [];
    onPageMessage('showFinding', ({ data }) => {
      asked.push(data);
      if (data.nth > 0) throw new Error('Not there.');
    });
    const show = (nth: number) =>
      answerTo({ id: 1, type: 'showFinding', timestamp: 1, data: { key: 'term:sepsis', nth } });
    expect(await show(0)).toEqual({ res: undefined });
    expect(await show(1)).toEqual({ err: 'Error: Not there.' });
    expect(asked).toHaveLength(2);
  });
});
