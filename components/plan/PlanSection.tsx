import { useEffect } from 'react';
import { useNow } from '@/components/data/use-now';
import { useMockDrafts } from '@/components/mock/use-mock-drafts';
import { NoteLinks } from '@/components/notes/NoteLinks';
import { Section } from '@/components/options/Section';
import { formatDay } from '@/components/std/format-day';
import { Notice } from '@/components/std/Notice';
import { CREDENTIALS } from '@/lib/exam/credential';
import { allowedMocks } from '@/lib/plan/allowed-mocks';
import type { MockMinutes, PlanInputs } from '@/lib/plan/plan-inputs';
import { localDay } from '@/lib/platform/local-day';
import { changePlanInputs } from '@/lib/settings/plan';
import type { Settings } from '@/lib/settings/settings';
import { PlanForm } from './PlanForm';
import { PlanScreen } from './PlanScreen';
import { usePlanInputs } from './use-plan-inputs';

/** The study plan: its set-up, or the plan itself; the way to the exam date while there is none ahead. */
export function PlanSection({ settings }: { settings: Settings }) {
  const inputs = usePlanInputs();
  const today = localDay(useNow());
  const drafts = useMockDrafts(settings, CREDENTIALS[settings.credential].blueprint);
  const mockMinutes = drafts && allowedMocks(drafts);
  useKeptMocks(inputs, mockMinutes);
  const { examOn } = settings;
  if (examOn === undefined || examOn <= today) {
    return (
      <>
        <Notice
          kind="empty"
          title={examOn === undefined ? 'No exam date yet' : 'No exam ahead'}
          action={<a href="#exam">Set the exam date</a>}
        >
          {examOn === undefined
            ? 'A plan leads to a day. Set the exam date, and the weeks up to it are planned here.'
            : `Your exam date is ${formatDay(examOn)}. Set the next one, and the weeks up to it are planned here.`}
        </Notice>
        <NoteLinks ids={['career-study-time']} />
      </>
    );
  }
  if (inputs === undefined || !mockMinutes) return null;
  if (inputs) return <PlanScreen settings={settings} inputs={inputs} examOn={examOn} />;
  return (
    <Section
      title="Make a plan"
      lead={`From today to your exam on ${formatDay(examOn)}. It sets the minutes of each day, which domains they go to and when to take mock exams. Which questions come is decided day by day.`}
    >
      <PlanForm
        schedule={undefined}
        mockMinutes={mockMinutes}
        saveLabel="Make the plan"
        onSave={(schedule) =>
          changePlanInputs(() => ({
            startsOn: today,
            versions: [{ from: today, ...schedule }],
            daysOff: [],
            mockMinutes,
          }))
        }
      />
      <NoteLinks ids={['career-study-time']} />
    </Section>
  );
}

/** Banks change: the plan goes by the mock exams that they allow now. */
function useKeptMocks(inputs: PlanInputs | null | undefined, allowed: MockMinutes | undefined): void {
  const { half, full } = allowed ?? {};
  const isOther =
    !!inputs && !!allowed && (inputs.mockMinutes.half !== half || inputs.mockMinutes.full !== full);
  useEffect(() => {
    if (!isOther) return;
    const mockMinutes = { ...(half !== undefined && { half }), ...(full !== undefined && { full }) };
    void changePlanInputs((stored) => stored && { ...stored, mockMinutes });
  }, [isOther, half, full]);
}
