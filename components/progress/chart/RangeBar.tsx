import type { Share } from '@/lib/stats/share';
import styles from './RangeBar.module.css';

type Props = {
  share: Pick<Share, 'share' | 'low' | 'high'> | undefined;
  /** Another share to compare with, shown as a ring. */
  before?: number | undefined;
  /** A share to reach, shown as a line across. */
  mark?: number | undefined;
};

/** A share on a line from 0 to 100 %, with its 95 % range. For the eye: the text beside it says the same. */
export function RangeBar({ share, before, mark }: Props) {
  const at = (value: number) => `${(value * 100).toFixed(2)}%`;
  return (
    <svg className={styles['bar']} width="100%" height="14" aria-hidden="true">
      <rect className={styles['track']} data-empty={!share} x="0" y="4" width="100%" height="6" rx="3" />
      {share && (
        <>
          <rect
            className={styles['range']}
            x={at(share.low)}
            y="4"
            width={at(share.high - share.low)}
            height="6"
            rx="3"
          />
          {before !== undefined && <circle className={styles['before']} cx={at(before)} cy="7" r="4" />}
          {/* Whole at both ends: moved inwards by as much as it is wide. */}
          <rect
            className={styles['point']}
            x={at(share.share)}
            y="0"
            width="4"
            height="14"
            rx="1"
            transform={`translate(${-4 * share.share} 0)`}
          />
        </>
      )}
      {mark !== undefined && <line className={styles['mark']} x1={at(mark)} x2={at(mark)} y1="-3" y2="17" />}
    </svg>
  );
}
