import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../../..');

/** Bundles `engine.ts` into one script that needs no extension. */
export function buildEngine(): Promise<string> {
  return buildScript('engine.ts');
}

/** Bundles `react-app.tsx`, a page that React keeps rendering. */
export function buildReactApp(): Promise<string> {
  return buildScript('react-app.tsx');
}

async function buildScript(entry: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      target: 'chrome128',
      lib: { entry: join(import.meta.dirname, entry), formats: ['iife'], name: 'engine' },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const [chunk] = outputs.flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk') throw new Error(`vite built no script from tests/e2e/page-engine/${entry}.`);
  return chunk.code;
}
