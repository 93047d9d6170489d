import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { readOwnTerms } from '@/lib/db/own-terms';
import { Section } from '../Section';
import { OwnTermList } from './OwnTermList';
import { OwnTermsFile } from './OwnTermsFile';

/** The user's own terms: the list, and all of them as a table. */
export function OwnTermsSection() {
  const db = useDatabase();
  const terms = useLiveQuery(() => readOwnTerms(db), [db]);
  if (!terms) return null;
  return (
    <>
      <Section
        title="Terms"
        lead="Flagged on pages like the glossary, whatever the page is about, and found by a look-up. Where the glossary has the same term, yours is shown."
      >
        <OwnTermList terms={terms} />
      </Section>
      <Section
        title="As a table"
        lead="CSV or tab-separated text, one term a row. Files are read on this device and sent nowhere."
      >
        <OwnTermsFile terms={terms} />
      </Section>
    </>
  );
}
