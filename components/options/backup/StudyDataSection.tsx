import { useSettings } from '@/components/data/use-settings';
import { Button } from '@/components/std/Button';
import { Section } from '../Section';
import { isRight } from '../study-data-words';
import { StudyDataProgress } from '../StudyDataProgress';
import { useStudyData } from '../use-study-data';

/** Checks that everything that is worked out from the log of answers is what the log says, and puts it right. */
export function StudyDataSection() {
  const settings = useSettings();
  const { state, ask, cancel } = useStudyData();
  const isBusy = state.is === 'busy';
  return (
    <Section
      title="Check my study data"
      lead="When a question comes again, and how often you were right, is worked out from the list of all your answers. This reads every answer and compares."
    >
      <div>
        <Button disabled={isBusy} onClick={() => ask({ type: 'check' })}>
          Check my study data
        </Button>
      </div>
      <StudyDataProgress state={state} cancel={cancel} />
      {state.is === 'checked' && !isRight(state.found) && settings && (
        <div>
          <Button
            look="primary"
            onClick={() => ask({ type: 'rebuild', retention: settings.desiredRetention })}
          >
            Rebuild from my answers
          </Button>
        </div>
      )}
    </Section>
  );
}
