import { expect, test } from 'vitest';
import { scriptsFrom, scriptsOfPage } from './bundle-files';

const build: Record<string, string> = {
  'popup.html':
    '<script type="module" crossorigin src="/chunks/popup.js"></script>' +
    '<link rel="modulepreload" crossorigin href="/chunks/react.js"><link rel="stylesheet" href="/assets/popup.css">',
  'chunks/popup.js':
    'import{r}from"./react.js";import"./side.js";const later=()=>import("./lazy.js");r(later)',
  'chunks/react.js': 'export*from"./core.js";export{x}from"./named.js"',
  'chunks/core.js': 'import"./popup.js";const text=\'from"./not-a-file.js"\';export const r=text',
  'chunks/named.js': 'export const x=1',
  'chunks/side.js': '1',
  'empty.html': '<p>Nothing</p>',
  'broken.html': '<script src="/chunks/gone.js"></script>',
};
const read = (path: string) => build[path];

test('a page loads its scripts, its preloads and their static imports, each once', () => {
  expect(scriptsOfPage('popup.html', read)).toEqual([
    'chunks/core.js',
    'chunks/named.js',
    'chunks/popup.js',
    'chunks/react.js',
    'chunks/side.js',
  ]);
});

test('a page without a script, and a script that is missing, are errors', () => {
  expect(() => scriptsOfPage('empty.html', read)).toThrow('empty.html loads no script.');
  expect(() => scriptsOfPage('broken.html', read)).toThrow('chunks/gone.js is not in the build.');
  expect(() => scriptsOfPage('options.html', read)).toThrow('options.html is not in the build.');
});

test('a single script is followed too', () => {
  expect(scriptsFrom(['chunks/named.js'], read)).toEqual(['chunks/named.js']);
});
