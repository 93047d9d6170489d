import { PCS_LENGTH, type PcsStep } from '@/lib/codes/browse/pcs-steps';
import styles from './CodeSlots.module.css';

const PLACES = Array.from({ length: PCS_LENGTH }, (_, at) => at);

/** The code so far in seven slots, and what its characters mean. A filled slot leads back to its step. */
export function CodeSlots({ steps, onBackTo }: { steps: PcsStep[]; onBackTo: (length: number) => void }) {
  return (
    <div className={styles['code']}>
      <ol className={styles['slots']} aria-label="Code so far">
        {PLACES.map((at) => {
          const step = steps[at];
          if (!step) {
            const isNow = at === steps.length;
            return (
              <li
                key={at}
                className={isNow ? styles['now'] : styles['open']}
                aria-current={isNow ? 'step' : undefined}
              >
                {isNow ? '' : '·'}
              </li>
            );
          }
          return (
            <li key={at}>
              <button
                type="button"
                aria-label={`Character ${at + 1}: ${step.code}, ${step.labels.join(' / ')}. Choose it again`}
                onClick={() => onBackTo(at)}
              >
                {step.code}
              </button>
            </li>
          );
        })}
      </ol>
      {steps.length > 0 && (
        <dl className={styles['meanings']} aria-label="What the characters mean">
          {steps.map(({ title, code, labels }, at) => (
            <div key={at}>
              <dt>{title}</dt>
              <dd>
                <code>{code}</code> {labels.join(' / ')}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
