import { posix } from 'node:path';
import { parseSync } from 'vite';

/** The text of a built file by its path in the build folder (`chunks/popup-x.js`), or undefined when missing. */
export type ReadBuilt = (path: string) => string | undefined;

/**
 * Every JavaScript file that a browser fetches to show a built page: its scripts, its module preloads, and what
 * these import statically, without end. Lazy `import()`s are left out: they cost nothing at the start. Throws
 * when a file is missing, since a budget over a part of the bundle would mean nothing.
 */
export function scriptsOfPage(htmlPath: string, read: ReadBuilt): string[] {
  const html = textOf(htmlPath, read);
  const roots = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.js)"/g)].map(
    ([, url = '']) => resolveUrl(url, htmlPath),
  );
  if (roots.length === 0) throw new Error(`${htmlPath} loads no script.`);
  return scriptsFrom(roots, read);
}

/** The given scripts and everything they import statically. */
export function scriptsFrom(roots: readonly string[], read: ReadBuilt): string[] {
  const found = new Set<string>();
  const open = [...roots];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    open.push(...staticImports(path, textOf(path, read)));
  }
  return [...found].sort();
}

function staticImports(path: string, code: string): string[] {
  const { staticImports, staticExports } = parseSync(path, code).module;
  const requests = [
    ...staticImports.map((each) => each.moduleRequest.value),
    ...staticExports.flatMap((each) => each.entries.map((entry) => entry.moduleRequest?.value)),
  ];
  return requests.filter((url) => url !== undefined).map((url) => resolveUrl(url, path));
}

function resolveUrl(url: string, from: string): string {
  return url.startsWith('/') ? url.slice(1) : posix.join(posix.dirname(from), url);
}

function textOf(path: string, read: ReadBuilt): string {
  const text = read(path);
  if (text === undefined) throw new Error(`${path} is not in the build.`);
  return text;
}
