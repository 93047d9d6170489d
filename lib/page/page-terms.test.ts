// @vitest-environment happy-dom
import { LISTED_RULES } from '@/lib/terms/list-rules';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openGlossary } from '@/lib/terms/open-glossary';
import { packGlossary } from '@/lib/terms/pack-glossary';
import { HIGHLIGHT_NAMES } from './highlight-name';
import { attachPageTerms } from './page-terms';
import { CARD_STYLE } from './term-card-style';

const PACKED = packGlossary({
  entries: [{ id: 'query', name: 'query', definition: 'A question to a provider.' }],
  contexts: [],
  roles: {},
  listed: LISTED_RULES,
  lists: [],
  patterns: [{ words: 'query', entry: 0, strength: 'coding' }],
  revision: 'one',
});
const onChange = vi.fn<(count: number, tooLarge: boolean) => void>();
let owner: AbortController;
let highlights: Map<string, Set<AbstractRange>>;

beforeEach(() => {
  vi.useFakeTimers();
  owner = new AbortController();
  highlights = new Map();
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('StaticRange', function (this: object, init: StaticRangeInit) {
    Object.assign(this, init);
  });
  document.body.innerHTML = '<p>A query, another query.</p>';
});

afterEach(() => {
  owner.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const attach = () =>
  attachPageTerms({
    document,
    glossary: openGlossary(PACKED),
    cardStyle: CARD_STYLE,
    askCodes: () => Promise.resolve([]),
    onOpen: () => undefined,
    onChange,
    signal: owner.signal,
  });
const flags = () => highlights.get(HIGHLIGHT_NAMES.term)?.size ?? 0;

describe('attachPageTerms', () => {
  it('flags, counts and tells', async () => {
    const before = document.documentElement.outerHTML;
    const page = attach();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([page.count(), flags(), page.isTooLarge()]).toEqual([2, 2, false]);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(2, false);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('tells of a change once it has settled, not of what changes nothing', async () => {
    attach();
    await vi.advanceTimersByTimeAsync(1_000);
    document.body.append('no term');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(onChange).toHaveBeenCalledOnce();
    document.body.append(', one query');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(onChange).toHaveBeenLastCalledWith(3, false);
  });

  it.each([
    ['detach', (page: ReturnType<typeof attach>) => page.detach()],
    ['the signal', () => owner.abort()],
  ])('is undone by %s', async (_, undo) => {
    const page = attach();
    await vi.advanceTimersByTimeAsync(1_000);
    undo(page);
    expect(highlights.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    document.body.append('query');
    page.showNext();
    page.showPrevious();
    await vi.advanceTimersByTimeAsync(5_000);
    expect([highlights.size, page.count(), onChange.mock.calls.length]).toEqual([0, 2, 1]);
  });

  it('does nothing when the signal has aborted before', async () => {
    owner.abort();
    attach();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([highlights.size, onChange.mock.calls.length, vi.getTimerCount()]).toEqual([0, 0, 0]);
  });
});
