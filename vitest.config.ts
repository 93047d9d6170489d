import { configDefaults, defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Minutes each: `npm run test:long`. */
const LONG = '**/*.long.test.ts';
/** The layers without browser, clock and state (docs/ARCHITECTURE.md). */
const PURE =
  'lib/{std,exam,bank,codes,terms,notes,schedule,quiz,mock,scenario,lookup,ceu,plan,reminders,transfer,stats}/**/*.test.ts';

export default defineConfig({
  plugins: [await WxtVitest()],
  test: {
    projects: [
      // Nothing is left behind there that another file could meet, so files share a process: most of their time was its start.
      {
        extends: true,
        test: { name: 'pure', include: [PURE], exclude: [...configDefaults.exclude, LONG], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'with state',
          include: ['{lib,components,scripts,bench}/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, LONG, PURE],
        },
      },
    ],
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
