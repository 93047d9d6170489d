import { expect, it } from 'vitest';
import { assertNever } from './assert-never';

it('assertNever throws and shows the value that should not exist', () => {
  expect(() => assertNever({ kind: 'unknown' } as never)).toThrow('Unexpected value: {"kind":"unknown"}');
});
