import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [await WxtVitest()],
  test: {
    include: ['{lib,components,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    mockReset: true,
  },
});
