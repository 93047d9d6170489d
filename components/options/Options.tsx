import { useEffect, type ReactNode } from 'react';
import { CeuSection } from '@/components/ceu/CeuSection';
import { useHash } from '@/components/data/use-hash';
import { useSettings } from '@/components/data/use-settings';
import { ExamDaySection } from '@/components/exam-day/ExamDaySection';
import { PlanSection } from '@/components/plan/PlanSection';
import { CostsSection } from '@/components/prepare/CostsSection';
import { EligibilitySection } from '@/components/prepare/EligibilitySection';
import { RemindersSection } from '@/components/reminders/RemindersSection';
import type { Settings } from '@/lib/settings/settings';
import { AboutSection } from './AboutSection';
import { BackupSection } from './backup/BackupSection';
import { BanksSection } from './banks/BanksSection';
import { CodeSetsSection } from './code-sets/CodeSetsSection';
import { KeyboardSection } from './KeyboardSection';
import styles from './Options.module.css';
import { OwnTermsSection } from './own-terms/OwnTermsSection';
import { SettingsSection } from './SettingsSection';
import { SitesSection } from './sites/SitesSection';

type Section = { id: string; title: string; render: (settings: Settings) => ReactNode };

const SECTIONS: readonly [Section, ...Section[]] = [
  { id: 'exam', title: 'Settings', render: (settings) => <SettingsSection settings={settings} /> },
  { id: 'plan', title: 'Plan', render: (settings) => <PlanSection settings={settings} /> },
  {
    id: 'exam-day',
    title: 'Exam day',
    render: (settings) => <ExamDaySection settings={settings} />,
  },
  {
    id: 'banks',
    title: 'Question banks',
    render: (settings) => <BanksSection settings={settings} />,
  },
  { id: 'ceus', title: 'CEUs', render: (settings) => <CeuSection settings={settings} /> },
  { id: 'eligibility', title: 'Eligibility', render: () => <EligibilitySection /> },
  { id: 'costs', title: 'Costs', render: () => <CostsSection /> },
  {
    id: 'reminders',
    title: 'Reminders',
    render: (settings) => <RemindersSection settings={settings} />,
  },
  { id: 'codes', title: 'Code sets', render: () => <CodeSetsSection /> },
  { id: 'sites', title: 'Sites', render: (settings) => <SitesSection settings={settings} /> },
  { id: 'terms', title: 'Your terms', render: () => <OwnTermsSection /> },
  { id: 'keyboard', title: 'Keyboard', render: () => <KeyboardSection /> },
  { id: 'backup', title: 'Backup', render: () => <BackupSection /> },
  { id: 'about', title: 'About', render: () => <AboutSection /> },
];

/** Everything kept, in a tab. The address says which section is open. */
export function Options() {
  const settings = useSettings();
  const hash = useHash();
  const section = SECTIONS.find((each) => each.id === hash) ?? SECTIONS[0];
  useEffect(() => {
    document.title = `${section.title} · CCS Companion`;
  }, [section]);
  if (!settings) return null;
  return (
    <div className={styles['page']}>
      <nav className={styles['nav']} aria-label="Settings">
        <p className={styles['brand']}>CCS Companion</p>
        {SECTIONS.map(({ id, title }) => (
          <a key={id} href={`#${id}`} aria-current={id === section.id ? 'page' : undefined}>
            {title}
          </a>
        ))}
      </nav>
      <main className={styles['main']}>
        <h1>{section.title}</h1>
        {section.render(settings)}
      </main>
    </div>
  );
}
