import { useEffect, useState } from 'react';

const SECOND = 1000;

/**
 * What the computer's clock shows (epoch ms), read every second and when the page is shown again. Nothing counts the
 * ticks: a hidden page gets few of them, a sleeping computer none.
 */
export function useClock(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const read = () => setNow(Date.now());
    const timer = setInterval(read, SECOND);
    document.addEventListener('visibilitychange', read);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', read);
    };
  }, []);
  return now;
}
