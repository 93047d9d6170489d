import { beforeAll, describe, expect, it } from 'vitest';
import { codesetsFolder } from '../codes/codesets-folder';
import { openFlagger, type Flag } from './flagger';
import { EVERYDAY_TEXTS } from './testing/everyday-texts';

/** Reading all code sets takes seconds, more on a busy machine; in milliseconds. */
const LOADING = 60_000;

let flag: (text: string) => Flag[];
beforeAll(async () => {
  flag = await openFlagger(codesetsFolder(undefined));
}, LOADING);

describe('everyday texts', () => {
  it.each(Object.entries(EVERYDAY_TEXTS))('have no flag: %s', (_, text) => {
    expect(flag(text).map(({ kind, text: written }) => `${kind} ${written}`)).toEqual([]);
  });
});
