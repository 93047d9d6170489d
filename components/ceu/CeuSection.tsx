import { useState } from 'react';
import { useNow } from '@/components/data/use-now';
import { NoteLinks } from '@/components/notes/NoteLinks';
import { Section } from '@/components/options/Section';
import { Field } from '@/components/std/Field';
import { formatDay } from '@/components/std/format-day';
import { Notice } from '@/components/std/Notice';
import { credentialsOf, cycleRecord } from '@/lib/ceu/cycle-record';
import { credentialTitles } from '@/lib/ceu/held-credential';
import type { Settings } from '@/lib/settings/settings';
import { ActivityForm } from './ActivityForm';
import { ActivityList } from './activities/ActivityList';
import styles from './CeuSection.module.css';
import { CredentialsHeld } from './CredentialsHeld';
import { CycleForm } from './CycleForm';
import { FeesPaid } from './FeesPaid';
import { ImportActivities } from './import/ImportActivities';
import { NextCycle } from './NextCycle';
import { OwnRuleSets } from './OwnRuleSets';
import { PacketSection } from './packet/PacketSection';
import { ProgressView } from './ProgressView';
import { QuarterChoice } from './QuarterChoice';
import { RuleSetChoice } from './RuleSetChoice';
import { StatusDates } from './StatusDates';
import { useCeu, type Ceu } from './use-ceu';

/** What answers the questions that arise here. */
const CEU_NOTES = ['career-ceu-cycle', 'career-earning-ceus', 'career-ceu-audit'];

/** The CEU log: rules, cycle, how far it is, and the activities. */
export function CeuSection({ settings }: { settings: Settings }) {
  const now = useNow();
  const [cycleId, setCycleId] = useState<string>();
  const ceu = useCeu(settings, now, cycleId);
  if (!ceu) return null;
  if (!ceu.held) {
    return (
      <>
        <Section title="Cycle">
          <CycleForm />
          <Notice kind="empty" title="No credential yet">
            CEUs start to count on the day you pass the exam. Enter that day above, and the log opens.
          </Notice>
          <NoteLinks ids={CEU_NOTES} />
        </Section>
        <PacketSection cycle={undefined} choices={ceu.choices} />
        <RuleSection ceu={ceu} />
      </>
    );
  }
  const { held, choices, today } = ceu;
  return (
    <>
      <Section title="Cycle">
        <CycleChoice held={held} choices={choices} onChoose={setCycleId} />
        <StatusDates days={held.record.days} choices={choices} today={today} />
        <NextCycle held={held} today={today} onStarted={() => setCycleId(undefined)} />
        <details>
          <summary>Days and credentials ({credentialTitles(credentialsOf(held.cycle, choices))})</summary>
          <div className={styles['opened']}>
            <CycleForm key={held.cycle.id} held={held} />
            <CredentialsHeld cycle={held.cycle} choices={choices} />
          </div>
        </details>
        <details>
          <summary>Fees paid ({held.cycle.fees?.length ?? 0})</summary>
          <FeesPaid key={held.cycle.id} cycle={held.cycle} />
        </details>
      </Section>
      <Section title="Progress">
        <ProgressView record={held.record} today={today} />
        <NoteLinks ids={CEU_NOTES} />
      </Section>
      <Section title="Activities">
        <ActivityForm record={held.record} />
        <ActivityList record={held.record} />
      </Section>
      <Section
        title="Import activities"
        lead="From a spreadsheet, or a list that another tool saved. Files are read on this device and sent nowhere."
      >
        <ImportActivities log={held.log.activities} unitRule={held.record.ruleSet.unitRule} />
      </Section>
      <PacketSection cycle={held.cycle} choices={choices} />
      <RuleSection ceu={ceu} />
    </>
  );
}

function RuleSection({ ceu }: { ceu: Ceu }) {
  return (
    <Section
      title="Rules"
      lead="The sources differ. Choose whose rules count for you, and check with AHIMA. Your records stay as they are when you switch."
    >
      <RuleSetChoice ceu={ceu} />
      <OwnRuleSets own={ceu.choices.own} today={ceu.today} />
      <QuarterChoice hasQuarters={ceu.choices.hasQuarterCeus} />
    </Section>
  );
}

type ChoiceProps = Pick<Ceu, 'choices'> & { held: NonNullable<Ceu['held']>; onChoose: (id: string) => void };

/** Which cycle is shown, when there are several. */
function CycleChoice({ held: { log, cycle }, choices, onChoose }: ChoiceProps) {
  if (log.cycles.length === 1) return null;
  return (
    <Field label="Shown cycle">
      {(ids) => (
        <select {...ids} value={cycle.id} onChange={(event) => onChoose(event.target.value)}>
          {log.cycles.toReversed().map((each) => {
            const { startsOn, lastOn } = cycleRecord(each, log, choices).days;
            return (
              <option key={each.id} value={each.id}>
                {formatDay(startsOn)} to {formatDay(lastOn)}
              </option>
            );
          })}
        </select>
      )}
    </Field>
  );
}
