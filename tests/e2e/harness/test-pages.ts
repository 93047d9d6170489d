import { servePages } from '@/scripts/setup/serve-pages.mjs';

/** Web pages for the browser under test, on 127.0.0.1. */
export type TestPages = {
  readonly origin: string;
  /** Puts an HTML document at `path` (begins with `/`) and returns its address; `headers` are sent with it. */
  add(path: string, html: string, headers?: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
};

const ICON = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** Starts a server without pages. */
export async function startTestPages(): Promise<TestPages> {
  const documents = new Map<string, { body: string; headers: Readonly<Record<string, string>> }>();
  const server = await servePages((path) => {
    // Browsers ask for it by themselves, and write an error to the console when it is not there.
    if (path === '/favicon.ico') return { type: 'image/svg+xml', body: ICON };
    const document = documents.get(path);
    return document && { type: 'text/html; charset=utf-8', ...document };
  });
  return {
    origin: server.origin,
    close: () => server.close(),
    add(path, html, headers = {}) {
      documents.set(path, { body: html, headers });
      return server.origin + path;
    },
  };
}
