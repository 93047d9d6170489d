import { useSyncExternalStore } from 'react';

/** A state that belongs to the page and not to a component. */
export type PageState<State> = {
  get: () => State;
  show: (next: State) => void;
  /** The state in a component, kept up to date. */
  use: () => State;
};

/** A state that outlives the section that shows it: what a worker is at, and what can be undone until the page is left. */
export function pageState<State>(first: State): PageState<State> {
  let state = first;
  const listeners = new Set<() => void>();
  const get = () => state;
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get,
    show: (next) => {
      state = next;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(listen, get),
  };
}
