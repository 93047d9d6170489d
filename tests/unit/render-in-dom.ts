import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';

/** Shows something in the document of a test (`@vitest-environment happy-dom`) until the test is over. */
export async function renderInDom(shown: ReactNode): Promise<HTMLElement> {
  // React wants to know that `act` is used: https://react.dev/reference/react/act
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  onTestFinished(async () => {
    await act(async () => root.unmount());
    place.remove();
  });
  await act(async () => root.render(shown));
  return place;
}

/** Lets what was begun outside React (a database, a promise) come back to the screen until the check holds. */
export async function seen<T>(check: () => T): Promise<T> {
  const endsAt = Date.now() + 5_000;
  for (;;) {
    await act(async () => new Promise((resolve) => setTimeout(resolve, 5)));
    try {
      return check();
    } catch (cause) {
      if (Date.now() > endsAt) throw cause;
    }
  }
}
