import { expect, test } from 'vitest';
import { installStamp } from './install-dependencies.mjs';

const lockfile = Buffer.from('{ "lockfileVersion": 3 }');
const host = { platform: 'linux', arch: 'x64', versions: { ...process.versions, node: '20.19.4' } } as const;
const stamp = installStamp(lockfile, host);

test('the same packages on the same kind of machine keep the stamp', () => {
  expect(
    installStamp(Buffer.from(lockfile), { ...host, versions: { ...host.versions, node: '20.20.0' } }),
  ).toBe(stamp);
});

test.each([
  ['another lockfile', Buffer.from('{ "lockfileVersion": 2 }'), host],
  ['another Node major', lockfile, { ...host, versions: { ...host.versions, node: '22.19.4' } }],
  ['another system', lockfile, { ...host, platform: 'darwin' }],
  ['another processor', lockfile, { ...host, arch: 'arm64' }],
] as const)('%s changes the stamp', (_what, otherLockfile, otherHost) => {
  expect(installStamp(otherLockfile, otherHost)).not.toBe(stamp);
});
