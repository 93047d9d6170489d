import { servePages } from '@/scripts/setup/serve-pages.mjs';

/** Web pages for the browser under test, on 127.0.0.1. */
export type TestPages = {
  readonly origin: string;
  /** Puts an HTML document at `path` (begins with `/`) and returns its address. */
  add(path: string, html: string): string;
  close(): Promise<void>;
};

const ICON = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** Starts a server without pages. */
export async function startTestPages(): Promise<TestPages> {
  const documents = new Map<string, string>();
  const server = await servePages((path) => {
    // Browsers ask for it by themselves, and write an error to the console when it is not there.
    if (path === '/favicon.ico') return { type: 'image/svg+xml', body: ICON };
    const body = documents.get(path);
    return body === undefined ? undefined : { type: 'text/html; charset=utf-8', body };
  });
  return {
    origin: server.origin,
    close: () => server.close(),
    add(path, html) {
      documents.set(path, html);
      return server.origin + path;
    },
  };
}
