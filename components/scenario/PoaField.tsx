import type { PoaIndicator } from '@/lib/scenario/scenario';
import styles from './CodeSheet.module.css';

type Props = {
  name: string;
  value: PoaIndicator | undefined;
  isExempt: boolean;
  onChange: (value: PoaIndicator | undefined) => void;
};

const CHOICES: readonly PoaIndicator[] = ['Y', 'N', 'U', 'W'];

/** Whether a diagnosis was present on admission; exempt codes leave no choice. */
export function PoaField({ name, value, isExempt, onChange }: Props) {
  if (isExempt) {
    return (
      <p className={styles['poa']}>
        <span className={styles['label']}>POA</span> exempt
      </p>
    );
  }
  return (
    <label className={styles['poa']}>
      <span className={styles['label']}>POA</span>
      <select
        aria-label={`${name}, present on admission`}
        value={value === undefined || value === 'exempt' ? '' : value}
        onChange={(event) =>
          onChange(event.target.value === '' ? undefined : (event.target.value as PoaIndicator))
        }
      >
        <option value="">–</option>
        {CHOICES.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    </label>
  );
}
