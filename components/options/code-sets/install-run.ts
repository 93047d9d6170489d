import type { CatalogueEntry } from '@/lib/codes/catalogue';
import type { CptMapping } from '@/lib/codes/install/read-cpt-layer';
import { downloadCodeSet } from '@/lib/platform/download-code-set';
import { installCodeSets, installCptList } from '@/lib/platform/install-code-sets';
import type { InstallProgress, InstallResult } from '@/lib/platform/install-messages';

/** Where an installation was started: with files, the user's CPT list, or an entry of the catalogue (its id). */
export type StartedAt = 'files' | 'cpt' | CatalogueEntry['id'];

export type RunProgress = {
  phase: 'starting' | 'downloading' | 'reading' | 'saving';
  file: string;
  bytes: number;
  /** Undefined where it is not known. */
  total: number | undefined;
};

export type RunState =
  | { is: 'idle' }
  | { is: 'running'; at: StartedAt; progress: RunProgress }
  | { is: 'done'; at: StartedAt; result: InstallResult }
  | { is: 'failed'; at: StartedAt; error: unknown }
  | { is: 'cancelled'; at: StartedAt };

type Work = (signal: AbortSignal, tell: (progress: RunProgress) => void) => Promise<InstallResult>;

const AT_START: RunProgress = { phase: 'starting', file: '', bytes: 0, total: undefined };

/**
 * The one installation of this page. It is kept outside the components, so that looking at another section does not
 * end it.
 */
export class InstallRun {
  #state: RunState = { is: 'idle' };
  #stop = new AbortController();
  readonly #listeners = new Set<() => void>();

  readonly state = (): RunState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Does nothing while another installation runs. */
  installFiles(files: readonly File[]): void {
    this.#start('files', (signal, tell) => install(files, signal, tell));
  }

  /** Must be called inside a click, which the browser wants for its question. Does nothing while another one runs. */
  installFrom(entry: CatalogueEntry): void {
    this.#start(entry.id, async (signal, tell) => {
      const { file } = await downloadCodeSet(entry, {
        signal,
        onProgress: (progress) => tell({ phase: 'downloading', file: entry.fileName, ...progress }),
      });
      return install([file], signal, tell);
    });
  }

  /** Does nothing while another installation runs. */
  installCpt(file: File, mapping: CptMapping): void {
    this.#start('cpt', (signal, tell) =>
      installCptList(file, mapping, { signal, onProgress: (progress) => tell(shown(progress)) }),
    );
  }

  /** Shows an error of the files themselves, before anything was started. */
  refuse(at: StartedAt, error: unknown): void {
    if (this.#state.is !== 'running') this.#set({ is: 'failed', at, error });
  }

  /** Shows nothing more of an installation that has ended. */
  forget(): void {
    if (this.#state.is !== 'running') this.#set({ is: 'idle' });
  }

  cancel(): void {
    this.#stop.abort();
  }

  #start(at: StartedAt, work: Work): void {
    if (this.#state.is === 'running') return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const running = work(signal, (progress) => this.#set({ is: 'running', at, progress }));
    this.#set({ is: 'running', at, progress: AT_START });
    running.then(
      (result) => this.#set({ is: 'done', at, result }),
      (error: unknown) => this.#set(signal.aborted ? { is: 'cancelled', at } : { is: 'failed', at, error }),
    );
  }

  #set(state: RunState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

export const installRun = new InstallRun();

function install(files: readonly File[], signal: AbortSignal, tell: (progress: RunProgress) => void) {
  return installCodeSets(files, { signal, onProgress: (progress) => tell(shown(progress)) });
}

function shown(progress: InstallProgress): RunProgress {
  return progress.phase === 'saving' ? { phase: 'saving', file: '', bytes: 1, total: 1 } : progress;
}
