import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-writer.js';
import { grouped } from '@/lib/std/grouped';
import { sha256 } from '@/lib/std/sha256';
import { zipBlobReader } from '@/lib/std/zip-blob-reader';
import { activitiesCsv } from './activities-csv';
import { certificateFileNames } from './file-names';
import { writeManifest } from './manifest';
import {
  CERTIFICATES_FOLDER,
  MANIFEST_FILE,
  PACKET_FORMAT,
  PACKET_VERSION,
  PacketError,
  SUMMARY_FILE,
  TABLE_FILE,
  type PacketCertificate,
  type PacketContent,
} from './packet';
import { summaryHtml } from './summary-html';

type NamedCertificate = { file: string; certificate: PacketCertificate };

/**
 * One ZIP archive with the summary, the table, the certificates and the manifest. Written file by file: no more than
 * one certificate is in memory at a time.
 * @param onProgress the share of the certificates' bytes done, 0 to 1
 * @throws PacketError when a stored certificate is not what it was when it was added
 */
export async function writePacket(
  content: PacketContent,
  onProgress: (share: number) => void = () => undefined,
): Promise<Blob> {
  const named = nameCertificates(content);
  const byActivity = grouped(named, ({ certificate }) => certificate.activityId);
  const shown = new Map(
    [...byActivity].map(([id, files]) => [
      id,
      files.map(({ file }) => file.slice(CERTIFICATES_FOLDER.length)),
    ]),
  );
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const packed = new Response(readable).blob();
  const zip = new ZipWriter(writable, {
    useWebWorkers: false,
    // PDF and images are compressed already, and what is stored as it is opens everywhere.
    level: 0,
    dataDescriptor: false,
    lastModDate: new Date(content.createdAt),
  });
  const files: { path: string; size: number; sha256: string }[] = [];
  const add = async (path: string, data: Blob, expected?: string) => {
    const hash = await sha256(new Uint8Array(await data.arrayBuffer()));
    if (expected !== undefined && hash !== expected)
      throw new PacketError(path, 'The stored certificate is damaged. Delete it, and add the file again.');
    await zip.add(path, zipBlobReader(data));
    files.push({ path, size: data.size, sha256: hash });
  };
  try {
    await add(SUMMARY_FILE, textBlob(summaryHtml(content, shown)));
    await add(TABLE_FILE, textBlob(activitiesCsv(content.activities, shown)));
    const total = named.reduce((sum, { certificate }) => sum + certificate.data.size, 0);
    let done = 0;
    for (const { file, certificate } of named) {
      await add(file, certificate.data, certificate.sha256);
      done += certificate.data.size;
      onProgress(done / total);
    }
    await zip.add(MANIFEST_FILE, zipBlobReader(textBlob(await manifestText(content, byActivity, files))));
    await zip.close();
  } catch (error) {
    // The other end of the stream has the same error, which is on its way already.
    packed.catch(() => undefined);
    await writable.abort(error).catch(() => undefined);
    throw error;
  }
  return new Blob([await packed], { type: 'application/zip' });
}

function nameCertificates({ activities, certificates }: PacketContent): NamedCertificate[] {
  const rows = new Map(activities.map(({ row }) => [row.id, row]));
  const filed = certificates.flatMap((certificate) => {
    const activity = rows.get(certificate.activityId);
    return activity ? [{ certificate, activity }] : [];
  });
  const names = certificateFileNames(
    filed.map(({ certificate, activity }) => ({
      on: activity.on,
      title: activity.title,
      type: certificate.type,
    })),
  );
  return filed.map(({ certificate }, at) => ({
    file: `${CERTIFICATES_FOLDER}${names[at] ?? certificate.id}`,
    certificate,
  }));
}

function manifestText(
  content: PacketContent,
  byActivity: ReadonlyMap<string, readonly NamedCertificate[]>,
  files: { path: string; size: number; sha256: string }[],
): Promise<string> {
  const { app, createdAt, cycle, days, ruleSet, requirements, activities } = content;
  return writeManifest({
    format: PACKET_FORMAT,
    version: PACKET_VERSION,
    app,
    createdAt,
    cycle: { ...cycle },
    days: { ...days },
    ruleSet,
    requirements: requirements.map((each) => ({ ...each })),
    activities: activities.map(({ row, ceus }) => ({
      row: { ...row },
      ceus,
      certificates: (byActivity.get(row.id) ?? []).map(({ file, certificate: { id, name, type } }) => ({
        id,
        file,
        name,
        type,
      })),
    })),
    files,
  });
}

function textBlob(text: string): Blob {
  return new Blob([text], { type: 'text/plain' });
}
