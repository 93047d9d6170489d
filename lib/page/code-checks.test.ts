import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CodeCandidate, Mention, PageCode } from '@/lib/terms/mention';
import { MOST_CANDIDATES } from '@/lib/terms/most-candidates';
import { CodeChecks } from './code-checks';

const pageCode = (candidate: CodeCandidate): PageCode => ({
  system: 'icd10cm',
  code: candidate,
  title: `Title of ${candidate}`,
  edition: 'FY2026',
  isBillable: true,
  isKnown: true,
});
const cm = (code: string): CodeCandidate => `icd10cm:${code}`;
const mention = (...codes: string[]): Mention => ({
  start: 0,
  end: 4,
  kind: 'code',
  candidates: codes.map(cm),
  isAmbiguous: false,
  evidence: 1,
});

const ask = vi.fn<(candidates: CodeCandidate[]) => Promise<(PageCode | null)[]>>();
const onAnswers = vi.fn<(codes: readonly PageCode[]) => void>();
let owner: AbortController;
let checks: CodeChecks;

beforeEach(() => {
  vi.useFakeTimers();
  owner = new AbortController();
  ask.mockImplementation((candidates) =>
    Promise.resolve(candidates.map((each) => (each.startsWith('icd10cm:X') ? null : pageCode(each)))),
  );
  checks = new CodeChecks(ask, onAnswers, owner.signal);
});

afterEach(() => vi.useRealTimers());

describe('CodeChecks', () => {
  it('gathers what comes in a moment, and asks about each candidate once', async () => {
    checks.want([mention('E119', 'X1')]);
    checks.want([mention('E119'), mention('I509')]);
    expect([ask.mock.calls.length, checks.codeOf(cm('E119'))]).toEqual([0, undefined]);
    await vi.advanceTimersByTimeAsync(100);
    expect(ask).toHaveBeenCalledExactlyOnceWith([cm('E119'), cm('X1'), cm('I509')]);
    expect(checks.codeOf(cm('E119'))).toEqual(pageCode(cm('E119')));
    expect([checks.codeOf(cm('X1')), checks.codeOf(cm('I10'))]).toEqual([null, undefined]);
    expect(onAnswers).toHaveBeenCalledExactlyOnceWith([pageCode(cm('E119')), pageCode(cm('I509'))]);
    checks.want([mention('E119', 'X1')]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ask).toHaveBeenCalledOnce();
  });

  it('asks in batches, and about no more than a page may have', async () => {
    checks.want(Array.from({ length: 12_000 }, (_, at) => mention(`A${at}`)));
    await vi.advanceTimersByTimeAsync(10_000);
    const sizes = ask.mock.calls.map(([candidates]) => candidates.length);
    expect(Math.max(...sizes)).toBe(MOST_CANDIDATES);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(10_000);
    expect(checks.codeOf(cm('A11999'))).toBeUndefined();
  });

  it('lives with an extension that does not answer, or answers short', async () => {
    ask.mockRejectedValueOnce(new Error('Extension context invalidated.'));
    checks.want([mention('E119')]);
    await vi.advanceTimersByTimeAsync(100);
    ask.mockResolvedValueOnce([]);
    checks.want([mention('I509')]);
    await vi.advanceTimersByTimeAsync(100);
    expect([checks.codeOf(cm('E119')), checks.codeOf(cm('I509'))]).toEqual([undefined, undefined]);
  });

  it('says nothing once it has been told to stop', async () => {
    checks.want([mention('E119')]);
    await vi.advanceTimersByTimeAsync(50);
    checks.want([mention('I509')]);
    owner.abort();
    checks.want([mention('J18')]);
    const told = onAnswers.mock.calls.length;
    await vi.advanceTimersByTimeAsync(1_000);
    expect([ask.mock.calls.length, onAnswers.mock.calls.length, vi.getTimerCount()]).toEqual([1, told, 0]);
  });
});
