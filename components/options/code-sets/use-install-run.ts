import { useSyncExternalStore } from 'react';
import { installRun, type RunState, type StartedAt } from './install-run';

export type RunAt = Exclude<RunState, { is: 'idle' }>;

/** The installation that was started at this place. Others do not render it again at each step. */
export function useRunAt(at: StartedAt): RunAt | undefined {
  return useSyncExternalStore(installRun.subscribe, () => {
    const state = installRun.state();
    return state.is !== 'idle' && state.at === at ? state : undefined;
  });
}

/** Where the last installation was started, whether it runs or has ended; undefined before the first. */
export function useStartedAt(): StartedAt | undefined {
  return useSyncExternalStore(installRun.subscribe, () => {
    const state = installRun.state();
    return state.is === 'idle' ? undefined : state.at;
  });
}

/** Whether an installation runs, wherever it was started. */
export function useIsInstalling(): boolean {
  return useSyncExternalStore(installRun.subscribe, () => installRun.state().is === 'running');
}
