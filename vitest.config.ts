import { configDefaults, defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [await WxtVitest()],
  test: {
    include: ['{lib,components,scripts,bench}/**/*.test.{ts,tsx}'],
    // Minutes each: `npm run test:long`.
    exclude: [...configDefaults.exclude, '**/*.long.test.ts'],
    environment: 'node',
    // A process a file: threads would share one time zone, which tests set. As many at a time as there are cores.
    pool: 'forks',
    maxWorkers: '100%',
    setupFiles: ['tests/unit/web-locks.ts'],
    // Property tests run thousands of cases; on a busy machine they take their time.
    testTimeout: 60_000,
    restoreMocks: true,
    mockReset: true,
  },
});
