import { join } from 'node:path';
import { build } from 'vite';

/**
 * The product's own code as one script for a page: what the entry exports is in the global `engine`.
 * @param entry path from the top of the project
 */
export async function bundleScript(entry: string): Promise<string> {
  const root = process.cwd();
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      target: 'chrome128',
      lib: { entry: join(root, entry), formats: ['iife'], name: 'engine' },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const [chunk] = outputs.flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk') throw new Error(`No script was built from ${entry}.`);
  return chunk.code;
}
