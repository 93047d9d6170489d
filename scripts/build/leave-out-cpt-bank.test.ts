import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ResolvedPublicFile } from 'wxt';
import { contentManifestSchema } from '@/lib/bank/content-manifest';
import { leaveOutCptBank } from './leave-out-cpt-bank';

const copied = (path: string): ResolvedPublicFile => ({
  absoluteSrc: resolve('public', path),
  relativeDest: path,
});

describe('leaveOutCptBank', () => {
  it('copies no file of the bank and takes it out of the manifest, and leaves the rest', () => {
    const files = [
      copied('content/banks/cpt/evaluation-and-management.json'),
      copied('content/manifest.json'),
      copied('content/scenarios-cpt/a-visit.json'),
      copied('content/scenarios/a-visit.json'),
      copied('content/banks/core/poa.json'),
    ];
    leaveOutCptBank(files);
    expect(files.map((file) => file.relativeDest)).toEqual([
      'content/manifest.json',
      'content/scenarios/a-visit.json',
      'content/banks/core/poa.json',
    ]);
    const manifest = files[0];
    if (!manifest || !('contents' in manifest)) throw new Error('The manifest was not rewritten.');
    const original = contentManifestSchema.parse(
      JSON.parse(readFileSync('public/content/manifest.json', 'utf8')),
    );
    const rewritten = contentManifestSchema.parse(JSON.parse(manifest.contents));
    expect(rewritten.banks.map((bank) => bank.id)).toEqual(['core']);
    expect(rewritten.scenariosCpt).toEqual([]);
    expect(rewritten.revision).not.toBe(original.revision);
  });

  it('refuses files without a manifest', () => {
    expect(() => leaveOutCptBank([copied('content/banks/core/poa.json')])).toThrow('manifest.json');
  });
});
