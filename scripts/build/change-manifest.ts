import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ResolvedPublicFile } from 'wxt';
import type { ContentManifest } from '../../lib/bank/content-manifest';

const MANIFEST = 'content/manifest.json';

/**
 * Changes the content manifest among the public files of a build, in place. It gets a revision of its own, made of the
 * one before and `why`, so that an update from a build without the change imports the content again.
 * @throws Error where the files have no manifest
 */
export function changeManifest(
  files: ResolvedPublicFile[],
  why: string,
  change: (manifest: ContentManifest) => ContentManifest = (manifest) => manifest,
): void {
  const at = files.findIndex((file) => file.relativeDest === MANIFEST);
  const file = files[at];
  if (!file) throw new Error(`${MANIFEST} is not among the public files.`);
  const text = 'contents' in file ? file.contents : readFileSync(file.absoluteSrc, 'utf8');
  const manifest = JSON.parse(text) as ContentManifest;
  const revision = createHash('sha256').update(`${manifest.revision} ${why}`).digest('hex').slice(0, 16);
  files[at] = { contents: JSON.stringify({ ...change(manifest), revision }), relativeDest: MANIFEST };
}
