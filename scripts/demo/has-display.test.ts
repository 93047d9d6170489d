import { expect, test } from 'vitest';
import { hasDisplay } from './has-display.mjs';

test.each([
  ['darwin', {}, true],
  ['win32', {}, true],
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
] as const)('%s with %j: %s', (platform, env, expected) => {
  expect(hasDisplay({ platform, env })).toBe(expected);
});
