import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completeLockfile, type Lockfile } from './complete-lockfile.mjs';

function lockfile(): Lockfile {
  return {
    packages: {
      'node_modules/lint': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: {
          '@lint/binding-linux-x64-gnu': '2.0.0',
          '@lint/binding-linux-arm64-musl': '2.0.0',
          '@lint/binding-linux-arm-gnueabihf': '2.0.0',
          '@lint/darwin-arm64': '2.0.0',
        },
      },
      'node_modules/lint/node_modules/@lint/binding-linux-x64-gnu': { version: '2.0.0' },
    },
  };
}

test('what the registry did not have is added with its system, processor and C library', () => {
  const incomplete = lockfile();
  expect(completeLockfile(incomplete)).toEqual([
    '@lint/binding-linux-arm64-musl',
    '@lint/binding-linux-arm-gnueabihf',
    '@lint/darwin-arm64',
  ]);
  const common = { version: '2.0.0', dev: true, optional: true };
  expect(incomplete.packages).toEqual({
    ...lockfile().packages,
    'node_modules/@lint/binding-linux-arm64-musl': {
      ...common,
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
    },
    'node_modules/@lint/binding-linux-arm-gnueabihf': {
      ...common,
      os: ['linux'],
      cpu: ['arm'],
      libc: ['glibc'],
    },
    'node_modules/@lint/darwin-arm64': { ...common, os: ['darwin'], cpu: ['arm64'] },
  });
});

test('a complete lockfile stays as it is', () => {
  const complete = lockfile();
  completeLockfile(complete);
  const before = structuredClone(complete);
  expect(completeLockfile(complete)).toEqual([]);
  expect(complete).toEqual(before);
});

test('a missing package without a system in its name is an error', () => {
  const packages = { 'node_modules/a': { version: '1.0.0', optionalDependencies: { fsevents: '2.3.3' } } };
  expect(() => completeLockfile({ packages })).toThrow('lacks fsevents');
});

test('the lockfile of the project is complete (else run "node scripts/complete-lockfile.mjs")', () => {
  expect(completeLockfile(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile)).toEqual([]);
});
