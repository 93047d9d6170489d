import type { AnswerConfidence } from '@/lib/schedule/grade';
import styles from './SureChoice.module.css';

type Props = {
  isShown: boolean;
  value: AnswerConfidence | undefined;
  onChange: (value: AnswerConfidence | undefined) => void;
};

const CHOICES: readonly [AnswerConfidence, string, string][] = [
  ['sure', 'Sure', 'S'],
  ['not-sure', 'Not sure', 'N'],
];

/** Asked after choosing, answered by neither unless the user says so. Its place is kept, so that nothing jumps. */
export function SureChoice({ isShown, value, onChange }: Props) {
  return (
    <div className={styles['sure']} role="group" aria-label="How sure are you?" data-shown={isShown}>
      {CHOICES.map(([id, title, key]) => (
        <button
          key={id}
          type="button"
          aria-pressed={value === id}
          disabled={!isShown}
          onClick={() => onChange(value === id ? undefined : id)}
        >
          {title} <kbd aria-hidden="true">{key}</kbd>
        </button>
      ))}
    </div>
  );
}
