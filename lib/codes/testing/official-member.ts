import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import type { CodeFile } from '@/lib/codes/files/code-file';
import { officialFile, testFile } from './official-files';

/** A file inside an official archive, or undefined (with a line on the console) where the archive is not there. */
export async function officialMember(path: string, member: string): Promise<CodeFile | undefined> {
  const archive = officialFile(path);
  if (!archive) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive.chunks()) chunks.push(chunk);
  configure({ useWebWorkers: false });
  const reader = new ZipReader(new Uint8ArrayReader(new Uint8Array(Buffer.concat(chunks))));
  const entry = (await reader.getEntries()).find(({ filename }) => filename === member);
  if (!entry || entry.directory) throw new Error(`No file ${member} in ${path}.`);
  const bytes = await entry.getData(new Uint8ArrayWriter());
  await reader.close();
  return testFile(`${archive.name} › ${member}`, bytes);
}
