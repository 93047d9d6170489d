import { expect, test } from 'vitest';
import { browserAdvice } from './ensure-browser.mjs';

test.each([
  ['apt-get', 'sudo apt-get install -y chromium'],
  ['dnf', 'sudo dnf install -y chromium'],
  ['brew', 'brew install --cask chromium'],
])('with %s the advice is its command', (tool, command) => {
  expect(browserAdvice((name: string) => name === tool)).toContain(`"${command}"`);
});

test('without a known tool the advice names browsers and the variable', () => {
  const advice = browserAdvice(() => false);
  expect(advice).toContain('Install Chromium, Google Chrome, Edge or Brave');
  expect(advice).toContain('CHROMIUM_PATH');
});
