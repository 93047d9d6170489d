import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { DatabaseProvider } from './DatabaseProvider';
import { ErrorBoundary } from './ErrorBoundary';

/** Mounts an extension page: strict mode, the error screen, the database. */
export function renderPage(page: ReactNode): void {
  const root = document.querySelector('#root');
  if (!root) throw new Error('The page has no #root.');
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <DatabaseProvider>{page}</DatabaseProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
}
