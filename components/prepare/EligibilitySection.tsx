import { NoteLinks } from '@/components/notes/NoteLinks';
import { Section } from '@/components/options/Section';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { NO_BACKGROUND, type Background } from '@/lib/exam/background';
import { BackgroundForm } from './BackgroundForm';
import { CredentialAdvice } from './CredentialAdvice';
import { Pathways } from './Pathways';
import styles from './Prepare.module.css';
import { usePreparation } from './use-preparation';

/** What the user brings along, which ways to the exam that opens, and which of the two exams to take. */
export function EligibilitySection() {
  const { preparation, change, error } = usePreparation();
  if (!preparation) return error === undefined ? null : <ErrorNotice error={error} />;
  const { background, goals } = preparation;
  const isAnswered = isDifferent(background, NO_BACKGROUND);
  return (
    <>
      <Section
        title="What you bring along"
        lead="A few questions. The answers stay on this device, and everything below follows them at once."
      >
        <BackgroundForm background={background} onChange={(next) => change({ background: next })} />
        {error !== undefined && <ErrorNotice error={error} />}
      </Section>
      <Section
        title="Ways to the CCS"
        lead="The two sources differ, so both are shown. Check with AHIMA before you apply. Times are our rough estimates."
      >
        {!isAnswered && (
          <p className={styles['soft']}>Answer the questions above to see which ways you meet.</p>
        )}
        <Pathways background={background} />
        <NoteLinks ids={['career-ccs-eligibility', 'career-study-time']} />
      </Section>
      <Section title="CCS or CCA" lead="Suggested from your answers and from what you want it for.">
        <CredentialAdvice
          background={background}
          goals={goals}
          isAnswered={isAnswered}
          onGoals={(next) => change({ goals: next })}
        />
        <NoteLinks ids={['career-ccs-or-cca', 'career-ccs-posts']} />
      </Section>
    </>
  );
}

function isDifferent(background: Background, other: Background): boolean {
  return Object.entries(background).some(
    ([key, value]) => value !== undefined && value !== other[key as keyof Background],
  );
}
