import type { SheetLine } from '@/lib/scenario/scenario-session';
import type { PickOption } from '@/lib/scenario/pick-options';
import type { ScenarioCodes } from '@/lib/scenario/scenario-codes';
import styles from './CodeSheet.module.css';

type Props = {
  title: string;
  options: readonly PickOption[];
  lines: readonly SheetLine[];
  codes: ScenarioCodes | undefined;
  onPick: (option: PickOption) => void;
  onDrop: (lineId: string) => void;
};

/** The codes to pick from; a ticked one is on the sheet. */
export function PickList({ title, options, lines, codes, onPick, onDrop }: Props) {
  if (options.length === 0) return null;
  return (
    <details className={styles['pick']} open>
      <summary>{title}</summary>
      <ul>
        {options.map((option) => {
          const line = lines.find(({ code }) => code === option.code);
          const check = codes?.check(option.system, option.code);
          const name = check && 'title' in check ? check.title : undefined;
          return (
            <li key={option.code}>
              <label>
                <input
                  type="checkbox"
                  checked={line !== undefined}
                  onChange={() => (line ? onDrop(line.id) : onPick(option))}
                />
                <span>
                  <code>{option.code}</code> {name ?? (option.system === 'cpt' ? 'CPT number' : '')}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
