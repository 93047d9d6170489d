import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { HiddenText } from '@/components/std/HiddenText';
import type { Settings } from '@/lib/settings/settings';
import { Presets } from './Presets';
import type { QuizActions } from './quiz-actions';
import styles from './QuizStart.module.css';

type Props = { settings: Settings; error: unknown; actions: QuizActions };

/** The ways into a quiz: ten questions at once, a kept recipe, or a new one. */
export function QuizStart({ settings, error, actions }: Props) {
  const ten = (
    <Button look="primary" className={styles['ten']} disabled={actions.isBusy} onClick={actions.start}>
      Start a quiz of ten
    </Button>
  );
  return (
    <>
      <HiddenText as="h1">Quiz</HiddenText>
      {error === undefined ? (
        <section className={styles['start']} aria-label="A quiz of ten">
          {ten}
          <p className={styles['soft']}>
            First what is due, then new questions in the shares of the exam. You can close the panel at any
            time and go on later.
          </p>
        </section>
      ) : (
        <ErrorNotice error={error} action={ten} />
      )}
      <Button onClick={() => actions.build()}>Build a quiz</Button>
      <Presets settings={settings} actions={actions} />
    </>
  );
}
