import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HoverIntent } from './hover-intent';

const A = { id: 'a' };
const B = { id: 'b' };
const open = vi.fn<(thing: { id: string }) => void>();
const close = vi.fn<() => void>();
let intent: HoverIntent<{ id: string }>;

beforeEach(() => {
  vi.useFakeTimers();
  intent = new HoverIntent({ open, close });
});

describe('HoverIntent', () => {
  it('opens after a quarter of a second on the same thing', () => {
    intent.moveTo(A);
    vi.advanceTimersByTime(200);
    intent.moveTo(A);
    expect(open).not.toHaveBeenCalled();
    vi.advanceTimersByTime(50);
    expect(open).toHaveBeenCalledExactlyOnceWith(A);
  });

  it('opens nothing that was passed over', () => {
    intent.moveTo(A);
    vi.advanceTimersByTime(200);
    intent.moveTo(B);
    vi.advanceTimersByTime(200);
    intent.moveTo(undefined);
    vi.advanceTimersByTime(1_000);
    expect(open).not.toHaveBeenCalled();
  });

  it('closes some time after leaving, unless the card or the thing is reached', () => {
    intent.moveTo(A);
    vi.advanceTimersByTime(250);
    intent.moveTo(undefined);
    vi.advanceTimersByTime(200);
    intent.moveToCard();
    vi.advanceTimersByTime(1_000);
    expect(close).not.toHaveBeenCalled();
    intent.moveTo(undefined);
    vi.advanceTimersByTime(200);
    intent.moveTo(A);
    vi.advanceTimersByTime(1_000);
    expect(close).not.toHaveBeenCalled();
    intent.moveTo(undefined);
    vi.advanceTimersByTime(300);
    expect(close).toHaveBeenCalledOnce();
  });

  it('opens a thing once a visit', () => {
    intent.moveTo(A);
    vi.advanceTimersByTime(1_000);
    intent.moveTo(A);
    vi.advanceTimersByTime(1_000);
    expect(open).toHaveBeenCalledOnce();
    intent.moveTo(undefined);
    intent.moveTo(A);
    vi.advanceTimersByTime(1_000);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('does nothing any more once cancelled', () => {
    intent.moveTo(A);
    intent.cancel();
    vi.advanceTimersByTime(1_000);
    expect(open).not.toHaveBeenCalled();
  });
});
