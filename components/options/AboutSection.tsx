import { useLiveQuery } from 'dexie-react-hooks';
import { browser } from 'wxt/browser';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { readBanks } from '@/lib/db/study-state';
import { Section } from './Section';

/** The notices, what is kept where, and the licences. */
export function AboutSection() {
  const db = useDatabase();
  const notices = useLiveQuery(async () => (await readBanks(db)).flatMap((bank) => bank.notice ?? []), [db]);
  return (
    <>
      <Section title={`CCS Companion ${browser.runtime.getManifest().version}`}>
        <p>
          CCS, CCA and AHIMA are marks of the American Health Information Management Association. This product
          is independent of AHIMA.
        </p>
        <p>A study aid, not coding, legal or clinical advice.</p>
        {notices?.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
      </Section>
      <Section title="Privacy">
        <p>
          Everything is kept on this device: answers, records, settings. The extension sends nothing anywhere
          and makes no network request of its own, except for a code set that you download yourself. Page text
          never leaves the device.
        </p>
        <p>
          Terms are flagged only on pages that you allow. While they are flagged, scripts of that page can see
          which words are flagged, because browsers share the list of highlights with the page.
        </p>
      </Section>
      <Section title="Licences">
        <p>
          Code: MIT. Questions, notes and glossary: CC BY 4.0. ICD-10-CM and ICD-10-PCS codes and titles are
          works of the United States government.
        </p>
      </Section>
    </>
  );
}
