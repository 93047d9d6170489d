import { ACTIVITY_KINDS, CEU_CATEGORIES, type ActivityKind, type CeuCategory } from '@/lib/ceu/activity';
import { addDays, calendarDay } from '@/lib/std/calendar-day';
import { replaceTables, type ExtensionCode } from '../journey/stored-data';

type Fill = {
  /** Of every activity, instead of `Activity 001` and so on. */
  title?: string;
  /** The day of the first one; each next one is a day later. */
  on?: string;
  /** Each activity has a certificate of so many bytes. */
  certificateBytes?: number;
  /** So many have one; all without it. */
  certificates?: number;
};

const STARTS_ON = '2026-11-22';

/** Puts a log with a cycle and so many activities of its own there, past the screens. Load the page afterwards. */
export async function fillCeuLog(page: ExtensionCode, count: number, fill: Fill = {}): Promise<void> {
  const kinds = Object.keys(ACTIVITY_KINDS) as ActivityKind[];
  const categories = Object.keys(CEU_CATEGORIES) as CeuCategory[];
  const first = calendarDay(fill.on ?? '2026-11-23');
  await replaceTables(page, {
    ceuCycles: [{ id: 'cycle', startsOn: calendarDay(STARTS_ON) }],
    attachments: [],
    ceuActivities: Array.from({ length: count }, (_, at) => {
      const number = String(at + 1).padStart(3, '0');
      const kind = kinds[at % kinds.length];
      return {
        id: `activity-${number}`,
        on: addDays(first, at),
        title: fill.title ?? `Activity ${number}`,
        units: 1 + (at % 4) / 4,
        category: categories[at % categories.length] ?? 'coding',
        providerKind: at % 2 === 0 ? ('ahima' as const) : ('association' as const),
        ...(kind === undefined ? {} : { kind }),
      };
    }),
  });
  if (fill.certificateBytes !== undefined)
    await addCertificates(page, Math.min(count, fill.certificates ?? count), fill.certificateBytes);
}

/** Certificates are made on the page: so much data would not pass to it. */
function addCertificates(page: ExtensionCode, count: number, bytes: number): Promise<void> {
  return page.evaluate(
    async ([number, size]) => {
      const rows = await Promise.all(
        Array.from({ length: number }, async (_, at) => {
          const data = crypto.getRandomValues(new Uint8Array(65_536));
          const whole = new Uint8Array(size);
          for (let from = 0; from < size; from += data.length)
            whole.set(data.subarray(0, Math.min(data.length, size - from)), from);
          whole.set(new TextEncoder().encode('%PDF-1.4\n'));
          const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
          return {
            id: `certificate-${at}`,
            activityId: `activity-${String(at + 1).padStart(3, '0')}`,
            name: `certificate ${at}.pdf`,
            type: 'application/pdf',
            sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
            data: new Blob([whole], { type: 'application/pdf' }),
          };
        }),
      );
      await new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('ccs-companion');
        open.addEventListener('error', () => reject(new Error(String(open.error))));
        open.addEventListener('success', () => {
          const change = open.result.transaction('attachments', 'readwrite');
          change.addEventListener('complete', () => resolve());
          change.addEventListener('abort', () => reject(new Error(String(change.error))));
          for (const each of rows) change.objectStore('attachments').put(each);
          open.result.close();
        });
      });
    },
    [count, bytes] as const,
  );
}
