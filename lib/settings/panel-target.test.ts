import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { panelTarget, sendPanelTarget, type PanelTarget } from './panel-target';

const AT = Date.parse('2026-11-22T12:00:00Z');

const NOTE: PanelTarget = {
  wish: { kind: 'entry', entry: { kind: 'note', id: 'poa-indicators' } },
  for: 7,
  at: AT,
};

beforeEach(() => fakeBrowser.reset());

describe('panelTarget', () => {
  it('waits for a panel that opens later', async () => {
    expect(await panelTarget.getValue()).toBeNull();
    await panelTarget.setValue(NOTE);
    expect(await panelTarget.getValue()).toEqual(NOTE);
  });

  it('ends with the browser session and leaves nothing on the disk', async () => {
    await panelTarget.setValue({ wish: { kind: 'look-up', query: 'sepsis' }, for: 'tab', at: AT });
    expect(await fakeBrowser.storage.session.get(null)).toEqual({
      'panel-target': { wish: { kind: 'look-up', query: 'sepsis' }, for: 'tab', at: AT },
    });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('reaches an open panel, and again when the same is wished for again', async () => {
    const onWish = vi.fn<(target: PanelTarget | null) => void>();
    panelTarget.watch(onWish);
    await panelTarget.setValue({ wish: { kind: 'quiz' }, for: 1, at: AT });
    await panelTarget.setValue({ wish: { kind: 'quiz' }, for: 1, at: AT + 1 });
    await vi.waitFor(() => expect(onWish.mock.calls.map(([target]) => target?.at)).toEqual([AT, AT + 1]));
  });

  it('is followed once: the panel removes it', async () => {
    await panelTarget.setValue({ wish: { kind: 'today' }, for: 'any', at: AT });
    await panelTarget.removeValue();
    expect(await panelTarget.getValue()).toBeNull();
  });

  it('is on its way before the sender may be gone', async () => {
    const set = vi.spyOn(fakeBrowser.storage.session, 'set');
    const sent = sendPanelTarget(NOTE);
    expect(set).toHaveBeenCalledWith({ 'panel-target': NOTE });
    await sent;
    expect(await panelTarget.getValue()).toEqual(NOTE);
  });
});
