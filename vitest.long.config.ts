import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** `npm run test:long`: tests that take minutes, over the official files where they are there. */
export default defineConfig({
  plugins: [await WxtVitest()],
  test: {
    include: ['lib/**/*.long.test.ts'],
    environment: 'node',
    testTimeout: 1_800_000,
  },
});
