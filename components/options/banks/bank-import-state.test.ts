import { describe, expect, it } from 'vitest';
import type { BankSummary } from '@/lib/platform/bank-import/bank-import-messages';
import { afterReply, type BankImportState } from './bank-import-state';

const summary = (title: string): BankSummary => ({
  title,
  questions: 1,
  multiple: 0,
  unexplained: 0,
  sample: [],
  changes: undefined,
});
const PREVIEW = { header: [], rows: [], width: 0, guess: {} };
const FAILED = { type: 'failed', error: { is: 'storage', message: 'full' } } as const;
const busy = (what: 'reading' | 'storing' | 'undoing'): BankImportState => ({
  is: 'busy',
  with: what,
  share: undefined,
});
const read = (title: string): BankImportState => ({
  is: 'read',
  summary: summary(title),
  preview: undefined,
});

describe('afterReply', () => {
  it('shows what was read, and what another title changes', () => {
    const reply = { type: 'read', summary: summary('New') } as const;
    expect(afterReply(busy('reading'), reply, undefined)).toEqual(read('New'));
    expect(afterReply(read('Old'), reply, undefined)).toEqual(read('New'));
  });

  it.each<BankImportState>([
    busy('storing'),
    busy('undoing'),
    { is: 'stored', bankId: 'own-x', title: 'X', questions: 1 },
    { is: 'mapping', preview: PREVIEW, error: undefined },
  ])('does not leave %j for the late answer to a title', (state) => {
    expect(afterReply(state, { type: 'read', summary: summary('Late') }, PREVIEW)).toBe(state);
  });

  it('goes back to the columns when they may be what is wrong, and only then', () => {
    expect(afterReply(busy('reading'), FAILED, PREVIEW)).toMatchObject({
      is: 'mapping',
      error: FAILED.error,
    });
    expect(afterReply(busy('reading'), FAILED, undefined)).toMatchObject({ is: 'failed' });
    expect(afterReply(busy('storing'), FAILED, PREVIEW)).toMatchObject({ is: 'failed' });
  });
});
