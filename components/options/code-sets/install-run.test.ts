import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CATALOGUE, type CatalogueEntry } from '@/lib/codes/catalogue';
import { downloadCodeSet } from '@/lib/platform/download-code-set';
import { installCodeSets, installCptList } from '@/lib/platform/install-code-sets';
import type { InstallResult } from '@/lib/platform/install-messages';
import { InstallRun, type RunState } from './install-run';

vi.mock('@/lib/platform/download-code-set', () => ({ downloadCodeSet: vi.fn<typeof downloadCodeSet>() }));
vi.mock('@/lib/platform/install-code-sets', () => ({
  installCodeSets: vi.fn<typeof installCodeSets>(),
  installCptList: vi.fn<typeof installCptList>(),
}));

const RESULT: InstallResult = { layers: [], ignored: [], sources: [] };
const FILE = new File(['a'], 'a.zip');
const ENTRY = CATALOGUE[0] as CatalogueEntry;

/** Every state from now on. */
function follow(run: InstallRun): RunState[] {
  const states: RunState[] = [];
  run.subscribe(() => states.push(run.state()));
  return states;
}

const ended = (run: InstallRun) => vi.waitFor(() => expect(run.state().is).not.toBe('running'));

/** Work that ends only when it is cancelled. */
const untilCancelled = (signal: AbortSignal | undefined) =>
  new Promise<never>((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

beforeEach(() => {
  vi.mocked(installCodeSets).mockResolvedValue(RESULT);
  vi.mocked(downloadCodeSet).mockResolvedValue({ file: FILE, sha256: '' });
});

describe('InstallRun', () => {
  it('goes from files over progress to the result', async () => {
    vi.mocked(installCodeSets).mockImplementation(async (_files, { onProgress } = {}) => {
      onProgress?.({ phase: 'reading', file: 'a.zip', bytes: 1, total: 2 });
      onProgress?.({ phase: 'saving' });
      return RESULT;
    });
    const run = new InstallRun();
    expect(run.state()).toEqual({ is: 'idle' });
    const states = follow(run);
    run.installFiles([FILE]);
    await ended(run);
    expect(run.state()).toEqual({ is: 'done', at: 'files', result: RESULT });
    expect(states).toContainEqual({
      is: 'running',
      at: 'files',
      progress: { phase: 'reading', file: 'a.zip', bytes: 1, total: 2 },
    });
  });

  it('installs what it downloaded, and stays with the entry', async () => {
    vi.mocked(downloadCodeSet).mockImplementation(async (_entry, { onProgress } = {}) => {
      onProgress?.({ bytes: 5, total: undefined });
      return { file: FILE, sha256: '' };
    });
    const run = new InstallRun();
    const states = follow(run);
    run.installFrom(ENTRY);
    await ended(run);
    expect(vi.mocked(installCodeSets).mock.calls[0]?.[0]).toEqual([FILE]);
    expect(states.map((state) => (state.is === 'running' ? state.progress.phase : state.is))).toContain(
      'downloading',
    );
    expect(run.state()).toEqual({ is: 'done', at: ENTRY.id, result: RESULT });
  });

  it('installs a CPT list as it was mapped, and forgets how that ended', async () => {
    vi.mocked(installCptList).mockResolvedValue(RESULT);
    const run = new InstallRun();
    const mapping = { columns: { code: 0, title: 1 }, edition: '2026' };
    run.installCpt(FILE, mapping);
    await ended(run);
    expect(vi.mocked(installCptList).mock.calls[0]?.slice(0, 2)).toEqual([FILE, mapping]);
    expect(run.state()).toEqual({ is: 'done', at: 'cpt', result: RESULT });
    run.forget();
    expect(run.state()).toEqual({ is: 'idle' });
  });

  it('asks for the download before anything is waited for, as the browser wants a click', () => {
    new InstallRun().installFrom(ENTRY);
    expect(downloadCodeSet).toHaveBeenCalledOnce();
  });

  it('installs nothing when the download fails', async () => {
    const error = new Error('404');
    vi.mocked(downloadCodeSet).mockRejectedValue(error);
    const run = new InstallRun();
    run.installFrom(ENTRY);
    await ended(run);
    expect(run.state()).toEqual({ is: 'failed', at: ENTRY.id, error });
    expect(installCodeSets).not.toHaveBeenCalled();
  });

  it('takes no second one while one runs', async () => {
    vi.mocked(installCodeSets).mockImplementation((_files, { signal } = {}) => untilCancelled(signal));
    const run = new InstallRun();
    run.installFiles([FILE]);
    run.installFiles([FILE]);
    run.installFrom(ENTRY);
    run.refuse('files', new Error('a folder'));
    run.installCpt(FILE, { columns: { code: 0, title: 1 }, edition: '2026' });
    run.forget();
    expect(installCodeSets).toHaveBeenCalledOnce();
    expect(downloadCodeSet).not.toHaveBeenCalled();
    expect(installCptList).not.toHaveBeenCalled();
    expect(run.state().is).toBe('running');
    run.cancel();
    await ended(run);
    expect(run.state()).toEqual({ is: 'cancelled', at: 'files' });
  });

  it('can be started again after it was cancelled', async () => {
    vi.mocked(installCodeSets).mockImplementationOnce((_files, { signal } = {}) => untilCancelled(signal));
    const run = new InstallRun();
    run.installFiles([FILE]);
    run.cancel();
    await ended(run);
    run.installFiles([FILE]);
    await ended(run);
    expect(run.state()).toEqual({ is: 'done', at: 'files', result: RESULT });
  });
});
