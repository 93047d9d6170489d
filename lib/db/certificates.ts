import { v7 as uuidv7 } from 'uuid';
import {
  CERTIFICATE_HEAD,
  certificateTypeOf,
  MOST_CERTIFICATE_BYTES,
} from '@/lib/ceu/packet/certificate-type';
import { sha256 } from '@/lib/std/sha256';
import type { AttachmentRow, CompanionDatabase } from './schema';

/** Why a file was not added as a certificate. `same`: the activity has it already. */
export type RefusedFile = { name: string; why: 'empty' | 'size' | 'type' | 'same' | 'unreadable' };

export type AddedCertificates = {
  added: AttachmentRow[];
  refused: RefusedFile[];
  /** Files that were added and are also with another activity, by the id of that one. */
  elsewhere: { name: string; activityId: string }[];
};

/**
 * Adds files to an activity as certificates, each with its SHA-256. What is no PDF or image, has more than 10 MB or is
 * there already is left out and named. An activity that is gone gets none.
 */
export async function addCertificates(
  db: CompanionDatabase,
  activityId: string,
  files: readonly File[],
): Promise<AddedCertificates> {
  const result: AddedCertificates = { added: [], refused: [], elsewhere: [] };
  for (const file of files) {
    const read = await readFile(file, activityId);
    if ('why' in read) {
      result.refused.push(read);
      continue;
    }
    await db.transaction('rw', [db.attachments, db.ceuActivities], async () => {
      if (!(await db.ceuActivities.get(activityId))) throw new Error('This activity was deleted.');
      const same = await db.attachments.filter(({ sha256: hash }) => hash === read.sha256).toArray();
      if (same.some((each) => each.activityId === activityId)) {
        result.refused.push({ name: file.name, why: 'same' });
        return;
      }
      await db.attachments.add(read);
      result.added.push(read);
      const [other] = same;
      if (other) result.elsewhere.push({ name: file.name, activityId: other.activityId });
    });
  }
  return result;
}

/** Deletes certificates; `restoreCertificates` with what is returned undoes it. */
export async function deleteCertificates(
  db: CompanionDatabase,
  ids: readonly string[],
): Promise<AttachmentRow[]> {
  return db.transaction('rw', db.attachments, async () => {
    const rows = await db.attachments.where('id').anyOf(ids).toArray();
    await db.attachments.bulkDelete(rows.map(({ id }) => id));
    return rows;
  });
}

/** Puts deleted certificates back. */
export async function restoreCertificates(
  db: CompanionDatabase,
  rows: readonly AttachmentRow[],
): Promise<void> {
  await db.attachments.bulkPut(rows);
}

async function readFile(file: File, activityId: string): Promise<AttachmentRow | RefusedFile> {
  const { name, size } = file;
  if (size === 0) return { name, why: 'empty' };
  if (size > MOST_CERTIFICATE_BYTES) return { name, why: 'size' };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, or a file that was moved or deleted since it was chosen.
    return { name, why: 'unreadable' };
  }
  const type = certificateTypeOf(bytes.subarray(0, CERTIFICATE_HEAD));
  if (!type) return { name, why: 'type' };
  // A copy: the file on the disk may change or go away.
  const data = new Blob([bytes], { type });
  return { id: uuidv7(), activityId, name, type, sha256: await sha256(bytes), data };
}
