import { ErrorWatch } from './error-watch';
import { expect, test as base } from './fixtures';

/** `test` of fixtures.ts that also fails when any page, extension surface or worker reports an error. */
export const test = base.extend<{ errors: ErrorWatch }>({
  errors: [
    async ({ extension }, use) => {
      const errors = new ErrorWatch();
      await errors.attach(extension.profileDir);
      await use(errors);
      await errors.detach();
      expect(errors.errors, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
