import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '@/components/std/Button';

/** Lines that are drawn at once, and that come with each further step. */
const STEP = 120;

/**
 * How much of a long list is drawn: more when its end comes into view, or by a button. It starts anew when `of` changes.
 * @param atLeast lines that must be there (one to jump to)
 */
export function useGrowing(total: number, of: unknown, atLeast = 0): { shown: number; more: ReactNode } {
  const [state, setState] = useState({ of, extra: 0 });
  const extra = state.of === of ? state.extra : 0;
  const shown = Math.min(total, Math.max(STEP, atLeast + STEP / 2) + extra);
  const grow = () => setState({ of, extra: extra + STEP });
  const more = shown < total && <More left={total - shown} onMore={grow} key={shown} />;
  return { shown, more };
}

function More({ left, onMore }: { left: number; onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  });
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current();
      },
      { rootMargin: '400px' },
    );
    if (button.current) observer.observe(button.current);
    return () => observer.disconnect();
  }, []);
  return (
    <Button ref={button} look="quiet" onClick={onMore}>
      Show more ({left} left)
    </Button>
  );
}
