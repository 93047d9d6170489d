import { expect, test } from 'vitest';
import { findBrowser } from './find-browser.mjs';

function find(platform: NodeJS.Platform, env: Record<string, string>, ...programs: string[]) {
  return findBrowser({ platform, env, isProgram: (path: string) => programs.includes(path) });
}

const linux = { PATH: '/usr/local/bin:/usr/bin' };

test('on Linux the PATH is searched, Chromium before the others', () => {
  expect(find('linux', linux, '/usr/local/bin/google-chrome', '/usr/bin/chromium')).toBe('/usr/bin/chromium');
  expect(find('linux', linux, '/usr/bin/brave', '/usr/bin/microsoft-edge')).toBe('/usr/bin/microsoft-edge');
  expect(find('linux', linux, '/opt/chromium')).toBeUndefined();
  expect(find('linux', {}, '/usr/bin/chromium')).toBeUndefined();
});

test('on macOS the applications of the system and of the user are searched, then the PATH', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const own = '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium';
  expect(find('darwin', { HOME: '/Users/ada' }, chrome)).toBe(chrome);
  expect(find('darwin', { HOME: '/Users/ada' }, chrome, own)).toBe(own);
  expect(find('darwin', { PATH: '/opt/homebrew/bin' }, '/opt/homebrew/bin/chromium')).toBe(
    '/opt/homebrew/bin/chromium',
  );
});

test('on Windows the program folders are searched', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  expect(find('win32', env, edge)).toBe(edge);
});

test('CHROMIUM_PATH comes first, then CHROME_PATH', () => {
  const env = { ...linux, CHROMIUM_PATH: '/opt/a', CHROME_PATH: '/opt/b' };
  expect(find('linux', env, '/opt/a', '/opt/b', '/usr/bin/chromium')).toBe('/opt/a');
  expect(find('linux', { ...env, CHROMIUM_PATH: '' }, '/opt/b', '/usr/bin/chromium')).toBe('/opt/b');
});

test('a variable that names no program is an error, not ignored', () => {
  expect(() => find('linux', { ...linux, CHROME_PATH: '/opt/b' }, '/usr/bin/chromium')).toThrow(
    'CHROME_PATH names /opt/b, which is no program.',
  );
});
