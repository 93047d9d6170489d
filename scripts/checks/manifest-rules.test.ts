import { expect, test } from 'vitest';
import { manifestProblems } from './manifest-rules';

const firefox = {
  permissions: ['alarms', 'storage', 'unlimitedStorage', 'contextMenus', 'activeTab', 'scripting'],
  optional_permissions: ['notifications'],
  optional_host_permissions: ['*://*/*'],
  content_scripts: [],
};
const chrome = { ...firefox, permissions: [...firefox.permissions, 'sidePanel'] };

test('the expected manifests pass, in any order, with empty lists or without them', () => {
  expect(manifestProblems(chrome, 'chrome')).toEqual([]);
  expect(manifestProblems(firefox, 'firefox')).toEqual([]);
});

test.each([
  ['host_permissions', ['<all_urls>']],
  ['web_accessible_resources', [{ resources: ['a.png'], matches: ['<all_urls>'] }]],
  ['content_scripts', [{ matches: ['<all_urls>'], js: ['a.js'] }]],
  ['optional_permissions', ['tabs']],
  ['optional_host_permissions', []],
  ['permissions', [...chrome.permissions, 'tabs']],
  ['permissions', chrome.permissions.slice(1)],
  ['permissions', [...chrome.permissions, 'alarms']],
])('another %s is named: %j', (key, value) => {
  const [problem, ...rest] = manifestProblems({ ...chrome, [key]: value }, 'chrome');
  expect(problem).toMatch(new RegExp(`^chrome: ${key} is `));
  expect(rest).toEqual([]);
});

test('the side panel permission is not for Firefox', () => {
  expect(manifestProblems(chrome, 'firefox')).toHaveLength(1);
});
