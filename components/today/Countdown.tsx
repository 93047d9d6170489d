import { formatDay } from '@/components/std/format-day';
import { examCountdown } from '@/lib/exam/countdown';
import { CREDENTIALS } from '@/lib/exam/credential';
import { localTimeZone } from '@/lib/platform/local-time-zone';
import type { Settings } from '@/lib/settings/settings';
import styles from './Countdown.module.css';

/** Days to the exam in large figures, and what the days lead to. */
export function Countdown({
  settings,
  now,
  children,
}: {
  settings: Settings;
  now: number;
  children?: React.ReactNode;
}) {
  const countdown = examCountdown(settings.examOn, now, localTimeZone());
  const { title } = CREDENTIALS[settings.credential];
  const { figure, unit, line } = wordsOf(countdown, settings.examOn);
  return (
    <header className={styles['countdown']}>
      <p className={styles['figure']} data-testid="countdown">
        <span className={styles['days']}>{figure}</span>
        <span className={styles['unit']}>{unit}</span>
      </p>
      <div className={styles['lines']}>
        <h1 className={styles['title']}>
          {title} · {line}
        </h1>
        {children}
      </div>
    </header>
  );
}

function wordsOf(countdown: ReturnType<typeof examCountdown>, examOn: string | undefined) {
  const day = examOn === undefined ? '' : formatDay(examOn);
  switch (countdown.kind) {
    case 'no-date':
      return { figure: '–', unit: 'days', line: 'no exam date yet' };
    case 'ahead':
      return { figure: String(countdown.days), unit: countdown.days === 1 ? 'day' : 'days', line: day };
    case 'today':
      return { figure: '0', unit: 'days', line: 'the exam is today' };
    case 'passed':
      return {
        figure: String(countdown.days),
        unit: countdown.days === 1 ? 'day ago' : 'days ago',
        line: day,
      };
  }
}
