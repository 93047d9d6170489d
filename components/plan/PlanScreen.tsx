import { useState } from 'react';
import { useNow } from '@/components/data/use-now';
import { useUndo } from '@/components/data/use-undo';
import { useWindowId } from '@/components/data/use-window-id';
import { NoteLinks } from '@/components/notes/NoteLinks';
import { Section } from '@/components/options/Section';
import { Button } from '@/components/std/Button';
import { planEvents } from '@/lib/plan/plan-events';
import { startedAnew, versionOn, withSchedule, type PlanInputs } from '@/lib/plan/plan-inputs';
import { openSidePanel } from '@/lib/platform/open-side-panel';
import { saveFile } from '@/lib/platform/save-file';
import { changePlanInputs } from '@/lib/settings/plan';
import type { Settings } from '@/lib/settings/settings';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { calendarFile } from '@/lib/std/calendar-file';
import { DaysOff } from './DaysOff';
import { DomainTable } from './DomainTable';
import { PlanForm } from './PlanForm';
import { PlanNotices } from './PlanNotices';
import styles from './Plan.module.css';
import { ThisWeek } from './ThisWeek';
import { PlannedToday } from './PlannedToday';
import { usePlan } from './use-plan';
import { WeekTable } from './WeekTable';

type Props = { settings: Settings; inputs: PlanInputs; examOn: CalendarDay };

/** The plan: how it adapts, today, this week, all weeks, the domains, and what it is made from. */
export function PlanScreen({ settings, inputs, examOn }: Props) {
  const windowId = useWindowId();
  const at = useNow();
  const now = usePlan(settings, inputs, examOn, at);
  const [isEdited, setIsEdited] = useState(false);
  const undoable = useUndo((before: PlanInputs) => changePlanInputs(() => before));
  if (!now) return null;
  const { plan, today, part } = now;
  const change = (words: string, next: (stored: PlanInputs) => PlanInputs | undefined) =>
    undoable.change(
      () => words,
      () => changePlanInputs((stored) => stored && next(stored)),
    );
  return (
    <>
      {undoable.status}
      <PlanNotices
        now={now}
        inputs={inputs}
        onStartAnew={() =>
          change('The plan begins anew today; what was missed is not made up for.', (stored) =>
            startedAnew(stored, today),
          )
        }
      />
      {part && (
        <Section title="Today">
          <PlannedToday
            settings={settings}
            plan={now}
            now={at}
            isLead={!isEdited}
            onStart={(recipe, title) => void openSidePanel({ kind: 'quiz', recipe, title }, windowId)}
          />
        </Section>
      )}
      <ThisWeek plan={plan} today={today} part={part} />
      <WeekTable plan={plan} today={today} doneToday={part?.done ?? 0} />
      <DomainTable shares={plan.shares} />
      <Section
        title="Days off"
        lead="Days without study: nothing is planned for them, and nothing is missed."
      >
        <DaysOff daysOff={inputs.daysOff} today={today} examOn={examOn} onChange={change} />
      </Section>
      <Section
        title="Calendar"
        lead="The days of the plan, its mock exams and the exam, for your own calendar."
      >
        <p>
          <Button
            onClick={() => {
              const text = calendarFile('Study plan', planEvents(plan, examOn, today), Date.now());
              saveFile('study-plan.ics', 'text/calendar', text);
            }}
          >
            Save calendar file (.ics)
          </Button>
        </p>
      </Section>
      <Section title="Timeline and minutes">
        {isEdited ? (
          <PlanForm
            schedule={versionOn(inputs, today)}
            mockMinutes={inputs.mockMinutes}
            saveLabel="Save"
            onSave={async (schedule) => {
              change('The plan goes by the new minutes from today on.', (stored) =>
                withSchedule(stored, today, schedule),
              );
              setIsEdited(false);
            }}
            onCancel={() => setIsEdited(false)}
          />
        ) : (
          <div className={styles['actions']}>
            <Button onClick={() => setIsEdited(true)}>Change timeline or minutes</Button>
          </div>
        )}
        <NoteLinks ids={['career-study-time']} />
      </Section>
    </>
  );
}
