import { ZipReader, type FileEntry } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { sha256 } from '@/lib/std/sha256';
import { zipBlobReader } from '@/lib/std/zip-blob-reader';
import type { CeuActivity } from '../activity';
import { CERTIFICATE_HEAD, certificateTypeOf } from './certificate-type';
import { readManifest, type PacketManifest } from './manifest';
import { MANIFEST_FILE, PacketError, type PacketCertificate } from './packet';

/** A verified packet: what its manifest says, and its certificates. */
export type Packet = {
  manifest: PacketManifest;
  activities: CeuActivity[];
  certificates: PacketCertificate[];
};

/** Far more than 500 activities with a certificate each need. */
const MOST_FILES = 5_000;
const MOST_MANIFEST_BYTES = 50_000_000;

/**
 * Reads a packet and verifies it: every file of the manifest is there with its size and hash, and nothing else is.
 * @param name of the file, for errors
 * @param onProgress the share done, 0 to 1
 * @throws PacketError that names the first file that is wrong
 */
export async function readPacket(
  input: Blob,
  name: string,
  onProgress: (share: number) => void = () => undefined,
): Promise<Packet> {
  const entries = await listEntries(input, name);
  const entry = entries.get(MANIFEST_FILE);
  if (!entry) throw new PacketError(MANIFEST_FILE, 'It is missing: this is no audit packet made here.');
  const text = new TextDecoder().decode(await bytesOf(entry, MOST_MANIFEST_BYTES));
  const manifest = await readManifest(text);
  const listed = new Set([MANIFEST_FILE, ...manifest.files.map(({ path }) => path)]);
  for (const path of entries.keys()) {
    if (!listed.has(path)) throw new PacketError(path, 'It was added after the packet was made.');
  }
  const filed = certificatesIn(manifest);
  const certificates: PacketCertificate[] = [];
  const total = manifest.files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const file of manifest.files) {
    const bytes = await verified(entries.get(file.path), file);
    const about = filed.get(file.path);
    if (about) {
      if (certificateTypeOf(bytes.subarray(0, CERTIFICATE_HEAD)) !== about.type)
        throw new PacketError(file.path, `It is not of the type that the manifest gives (${about.type}).`);
      certificates.push({ ...about, sha256: file.sha256, data: new Blob([bytes], { type: about.type }) });
    }
    done += file.size;
    onProgress(total === 0 ? 1 : done / total);
  }
  // The schema has checked the words; only their type is wider.
  return { manifest, activities: manifest.activities.map(({ row }) => row as CeuActivity), certificates };
}

async function verified(
  entry: FileEntry | undefined,
  { path, size, sha256: expected }: PacketManifest['files'][number],
): Promise<Uint8Array<ArrayBuffer>> {
  if (!entry) throw new PacketError(path, 'It is missing.');
  const bytes = await bytesOf(entry, size);
  if (bytes.length !== size)
    throw new PacketError(path, `It has ${bytes.length} bytes, and the manifest says ${size}.`);
  if ((await sha256(bytes)) !== expected)
    throw new PacketError(path, 'It was changed after the packet was made: its hash does not fit.');
  return bytes;
}

/** The certificates by their paths. Each path and id once, and each path among the files. */
function certificatesIn({
  activities,
  files,
}: PacketManifest): Map<string, Pick<PacketCertificate, 'id' | 'activityId' | 'name' | 'type'>> {
  const refuse = (path: string, message: string) => {
    throw new PacketError(path, message);
  };
  const paths = new Set(files.map(({ path }) => path));
  if (paths.size !== files.length) refuse(MANIFEST_FILE, 'It lists a file twice.');
  if (new Set(activities.map(({ row }) => row.id)).size !== activities.length)
    refuse(MANIFEST_FILE, 'It lists an activity twice.');
  const found = new Map<string, Pick<PacketCertificate, 'id' | 'activityId' | 'name' | 'type'>>();
  for (const { row, certificates } of activities) {
    for (const { id, file, name, type } of certificates) {
      if (!paths.has(file)) refuse(file, `It is named for “${row.title}” and has no size and hash.`);
      if (found.has(file)) refuse(file, 'It is named for two certificates.');
      found.set(file, { id, activityId: row.id, name, type });
    }
  }
  if (new Set([...found.values()].map(({ id }) => id)).size !== found.size)
    refuse(MANIFEST_FILE, 'It lists a certificate twice.');
  return found;
}

async function listEntries(input: Blob, name: string): Promise<Map<string, FileEntry>> {
  const zip = new ZipReader(zipBlobReader(input), {
    useWebWorkers: false,
    checkSignature: true,
    checkOverlappingEntry: true,
    filenameValidation: 'tolerant',
  });
  const entries = new Map<string, FileEntry>();
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      if (entry.directory) continue;
      if (entries.has(entry.filename)) throw new PacketError(entry.filename, 'It is in the packet twice.');
      if (entries.size >= MOST_FILES) throw new PacketError(name, 'It has more files than any packet.');
      entries.set(entry.filename, entry);
    }
  } catch (error) {
    if (error instanceof PacketError) throw error;
    throw new PacketError(name, `This is not a ZIP archive, or its end is missing. ${detail(error)}`);
  }
  return entries;
}

/** The bytes of a member; stopped once there are more than `most`. */
async function bytesOf(entry: FileEntry, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const sink = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(chunk) {
      size += chunk.length;
      if (size > most) throw new PacketError(entry.filename, 'It is longer than it should be.');
      chunks.push(chunk.slice());
    },
  });
  try {
    await entry.getData(sink);
  } catch (error) {
    if (error instanceof PacketError) throw error;
    throw new PacketError(entry.filename, `It is damaged. ${detail(error)}`);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function detail(error: unknown): string {
  return `(${error instanceof Error ? error.message : String(error)})`;
}
