import type { Settings } from '@/lib/settings/settings';
import { Disputes } from '../disputes/Disputes';
import { Section } from '../Section';
import { BankList } from './BankList';
import { ImportBank } from './ImportBank';

/** The question banks: which are asked, and the user's own. */
export function BanksSection({ settings }: { settings: Settings }) {
  return (
    <>
      <Section title="Banks" lead="Switching a bank off keeps its answers; its questions are not asked.">
        <BankList settings={settings} />
      </Section>
      <Disputes />
      <ImportBank />
    </>
  );
}
