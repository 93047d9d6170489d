import { expect, it } from 'vitest';
import { droppedFiles } from './dropped-files';

const entry = (name: string, isDirectory: boolean) => ({ webkitGetAsEntry: () => ({ name, isDirectory }) });

it('gives the files in their order', () => {
  const files = [new File(['a'], 'a.zip'), new File(['b'], 'b.txt')];
  expect(droppedFiles({ files, items: [entry('a.zip', false), entry('b.txt', false)] })).toEqual(files);
});

it('refuses a folder by its name', () => {
  const files = [new File(['a'], 'a.zip'), new File([], 'codes')];
  const items = [entry('a.zip', false), entry('codes', true)];
  expect(() => droppedFiles({ files, items })).toThrow(
    'codes: This is a folder. Open it and drop the files in it.',
  );
});

it('refuses what holds no file, a link or selected text', () => {
  expect(() => droppedFiles({ files: [], items: [{ webkitGetAsEntry: () => null }] })).toThrow(
    'There is no file',
  );
});
