import { useDeferredValue, useId, useMemo, useState, type KeyboardEvent, type Ref } from 'react';
import type { SheetLine } from '@/lib/scenario/scenario-session';
import type { ScenarioCodes } from '@/lib/scenario/scenario-codes';
import styles from './CodeField.module.css';

type Props = {
  label: string;
  describedBy: string;
  value: string;
  systems: readonly SheetLine['system'][];
  codes: ScenarioCodes | undefined;
  isInvalid: boolean;
  onText: (text: string) => void;
  onChoose: (code: string, system: SheetLine['system']) => void;
  ref: Ref<HTMLInputElement>;
};

const SHOWN = 8;

/** The code of a line: a code, or words to look for; the list below it offers codes of the record's edition. */
export function CodeField({
  label,
  describedBy,
  value,
  systems,
  codes,
  isInvalid,
  onText,
  onChoose,
  ref,
}: Props) {
  const id = useId();
  // While one types, one's own text counts: what comes back from the database may be a letter behind.
  const [draft, setDraft] = useState<string>();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const text = draft ?? value;
  const query = useDeferredValue(isOpen ? text : '');
  const hits = useMemo(() => codes?.search(systems, query, SHOWN) ?? [], [codes, systems, query]);
  const shown = isOpen ? hits : [];
  const isShown = shown.length > 0;
  const type = (next: string) => {
    setDraft(next);
    setIsOpen(true);
    setActive(-1);
    onText(next);
  };
  const choose = (at: number) => {
    const hit = hits[at];
    if (!hit || hit.system === 'msdrg') return;
    setDraft(hit.code);
    setIsOpen(false);
    onChoose(hit.code, hit.system);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') {
      if (isShown) setActive((active + 1) % hits.length);
      else setIsOpen(true);
    } else if (event.key === 'ArrowUp' && isShown) setActive((active <= 0 ? hits.length : active) - 1);
    else if (event.key === 'Enter' && isShown) choose(Math.max(0, active));
    // Also before the first hits are there: they must not open the list again.
    else if (event.key === 'Escape' && isOpen) setIsOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles['field']}>
      <input
        ref={ref}
        type="text"
        role="combobox"
        className={styles['input']}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={isShown && active >= 0 ? `${id}-${active}` : undefined}
        placeholder="Code or words"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={80}
        value={text}
        onFocus={() => setDraft(value)}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKey}
        onBlur={() => {
          setIsOpen(false);
          setDraft(undefined);
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Codes" className={styles['list']} hidden={!isShown}>
        {shown.map((hit, at) => (
          // The keys are those of the input (`aria-activedescendant`).
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={`${hit.system}${hit.code}`}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            // The input keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(at)}
          >
            <code>{hit.code}</code> {hit.title}
            {!hit.isBillable && <span className={styles['header']}> header</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
