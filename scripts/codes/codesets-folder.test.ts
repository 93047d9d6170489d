import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codesetsFolder } from './codesets-folder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('codesetsFolder', () => {
  it('prefers the option to the variable and refuses a folder that is not there', () => {
    expect(codesetsFolder(folder, { CODESETS_DIR: '/nowhere' })).toBe(folder);
    expect(codesetsFolder(undefined, { CODESETS_DIR: folder })).toBe(folder);
    expect(() => codesetsFolder(join(folder, 'gone'), {})).toThrow(RangeError);
  });
});
