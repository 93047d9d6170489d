import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageSelection } from './page-selection';

let frames: () => { result?: unknown }[];
let target: unknown;

beforeEach(() => {
  Object.assign(fakeBrowser, {
    scripting: {
      executeScript: async (injection: { target: unknown }) => {
        ({ target } = injection);
        return frames();
      },
    },
  });
});

it('is that of the first frame that has one', async () => {
  frames = () => [{ result: ' \n' }, { result: null }, { result: ' acute\nkidney injury ' }, { result: 'x' }];
  expect(await pageSelection(7)).toBe('acute · kidney injury');
  expect(target).toEqual({ tabId: 7, allFrames: true });
});

it('is none where nothing is selected, and where the page may not be read', async () => {
  frames = () => [{ result: '' }];
  expect(await pageSelection(7)).toBeUndefined();
  frames = () => {
    throw new Error('Cannot access contents of the page.');
  };
  expect(await pageSelection(7)).toBeUndefined();
});
