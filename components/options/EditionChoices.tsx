import { useAction } from '@/components/data/use-action';
import { useNow } from '@/components/data/use-now';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Field } from '@/components/std/Field';
import { formatDay } from '@/components/std/format-day';
import { editionYear, EXAM_BOOKS_FROM, wantedEditions } from '@/lib/codes/edition';
import { localDay } from '@/lib/platform/local-day';
import { changeSettings, type Settings } from '@/lib/settings/settings';
import { Section } from './Section';

/** Editions to choose from beside the automatic ones: so many years back from today's, and the next. */
const YEARS_BACK = 4;

/** The ICD-10 editions of the exam and of work, automatic or chosen. */
export function EditionChoices({ settings }: { settings: Settings }) {
  const { error, run } = useAction();
  const { examOn, examEdition, workEdition } = settings;
  const today = localDay(useNow());
  const automatic = wantedEditions({ examOn }, today);
  const year = editionYear('icd10cm', automatic.work) + 1;
  const editions = Array.from({ length: YEARS_BACK + 2 }, (_, at) => `FY${year - at}`);
  return (
    <Section
      title="Code book editions"
      lead="Codes that are not valid in one of them say so wherever they are shown."
    >
      <Choice
        label="ICD-10 edition of the exam"
        hint={
          examOn === undefined
            ? `Automatic: the books asked for at an exam today. ${RULE}`
            : `Automatic: the books asked for on ${formatDay(examOn)}. ${RULE}`
        }
        chosen={examEdition}
        automatic={automatic.exam}
        editions={editions}
        onChoose={(edition) => run(() => changeSettings({ examEdition: edition }))}
      />
      <Choice
        label="ICD-10 edition at work"
        hint="Automatic: by today’s date, which changes on 1 October. Inpatients go by the discharge date, outpatients by the date of service."
        chosen={workEdition}
        automatic={automatic.work}
        editions={editions}
        onChoose={(edition) => run(() => changeSettings({ workEdition: edition }))}
      />
      {error !== undefined && <ErrorNotice error={error} />}
    </Section>
  );
}

const RULE = `Inferred from the lists of books: a year’s books from 1 May (checked ${formatDay(EXAM_BOOKS_FROM.checkedOn)}). Check with AHIMA.`;

type ChoiceProps = {
  label: string;
  hint: string;
  chosen: string | undefined;
  automatic: string;
  editions: readonly string[];
  onChoose: (edition: string | undefined) => void;
};

function Choice({ label, hint, chosen, automatic, editions, onChoose }: ChoiceProps) {
  const all = chosen === undefined || editions.includes(chosen) ? editions : [...editions, chosen];
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <select {...ids} value={chosen ?? ''} onChange={(event) => onChoose(event.target.value || undefined)}>
          <option value="">Automatic ({automatic})</option>
          {all.map((edition) => (
            <option key={edition} value={edition}>
              {edition}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
