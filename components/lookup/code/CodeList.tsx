import { useState } from 'react';
import { Button } from '@/components/std/Button';
import { focusOnMount } from '@/components/std/focus-on-mount';
import type { BookCode } from '@/lib/codes/code-book';
import { stateOf } from '@/lib/codes/page/code-history';
import styles from './CodeList.module.css';
import type { OpenCode } from './open-code';

type Props = {
  label: string;
  codes: readonly BookCode[];
  /** The code whose page this is: marked, and in sight from the start. */
  current?: string;
  onOpenCode: OpenCode;
};

const PAGE = 50;
/** So many codes come before the current one. */
const BEFORE = 10;
const MARKS = { billable: undefined, header: 'header', ended: 'ended' } as const;

/** Codes to open, a page of them at a time. */
export function CodeList({ label, codes, current, onOpenCode }: Props) {
  const at = codes.findIndex(({ code }) => code === current);
  const [from, setFrom] = useState(Math.max(0, Math.min(at - BEFORE, codes.length - PAGE)));
  const [to, setTo] = useState(Math.max(0, at - BEFORE) + PAGE);
  // The focus goes on in what was just shown: the button that showed it may be gone.
  const [focused, setFocused] = useState<number>();
  const shown = codes.slice(from, to);
  return (
    <div className={styles['codes']}>
      {from > 0 && (
        <Button
          look="quiet"
          onClick={() => {
            setFocused(Math.max(0, from - PAGE));
            setFrom(Math.max(0, from - PAGE));
          }}
        >
          Show {Math.min(PAGE, from)} earlier
        </Button>
      )}
      <ul className={styles['list']} aria-label={label}>
        {shown.map((each, index) => {
          const mark = MARKS[stateOf(each)];
          const isCurrent = each.code === current;
          return (
            <li key={each.code}>
              <button
                ref={from + index === focused ? focusOnMount : undefined}
                type="button"
                aria-current={isCurrent ? 'true' : undefined}
                onClick={() => !isCurrent && onOpenCode(each)}
              >
                <code>{each.code}</code> <span className={styles['title']}>{each.title}</span>
                {mark !== undefined && <span className={styles['mark']}> {mark}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      {to < codes.length && (
        <Button
          look="quiet"
          onClick={() => {
            setFocused(to);
            setTo(to + PAGE);
          }}
        >
          Show {Math.min(PAGE, codes.length - to)} more of {codes.length - to}
        </Button>
      )}
    </div>
  );
}
