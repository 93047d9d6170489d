import { useEffect, useState } from 'react';
import styles from './QuizProgress.module.css';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How long a timed quiz still runs, from its wall-clock deadline. */
export function QuizClock({ deadlineAt }: { deadlineAt: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, deadlineAt - now);
  return (
    <span role="timer" className={left <= MINUTE ? styles['hurry'] : undefined}>
      {' · '}
      {clockTime(left)} left
    </span>
  );
}

/** Minutes and seconds (`4:09`), rounded up: 0:00 only when the time is up. */
function clockTime(ms: number): string {
  const seconds = Math.ceil(ms / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
