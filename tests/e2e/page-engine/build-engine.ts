import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../../..');

/** Bundles `engine.ts` into one script that needs no extension. */
export async function buildEngine(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      target: 'chrome128',
      lib: { entry: join(import.meta.dirname, 'engine.ts'), formats: ['iife'], name: 'engine' },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const [chunk] = outputs.flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk') throw new Error('vite built no script from tests/e2e/page-engine/engine.ts.');
  return chunk.code;
}
