import { useId, type PointerEvent } from 'react';
import { Button } from '@/components/std/Button';
import { HiddenText } from '@/components/std/HiddenText';
import { isPoaExemptFy2026 } from '@/lib/codes/poa-exempt-fy2026';
import { procedureSystem } from '@/lib/scenario/code-shape';
import type { SheetLine } from '@/lib/scenario/scenario-session';
import { isReportable, type ScenarioCodes } from '@/lib/scenario/scenario-codes';
import type { LineChange } from '@/lib/scenario/work';
import { CheckWords } from './CheckWords';
import { CodeField } from './CodeField';
import { ModifierFields } from './ModifierFields';
import { PoaField } from './PoaField';
import styles from './CodeSheet.module.css';

export type RowProps = {
  /** `Principal diagnosis`, `Other diagnosis 2`. */
  name: string;
  line: SheetLine;
  isInpatient: boolean;
  isDiagnosis: boolean;
  hasCpt: boolean;
  /** Picked codes are not typed over. */
  isTyped: boolean;
  codes: ScenarioCodes | undefined;
  /** Undefined for the empty row at the end, which is nothing yet. */
  actions:
    | { onMove: (by: 1 | -1) => void; onRemove: () => void; onDrag: (event: PointerEvent) => void }
    | undefined;
  onChange: (change: LineChange) => void;
  registerInput: (input: HTMLInputElement | null) => void;
};

/** One line of the sheet as a small form: code, title, POA or modifiers and units, its place, removal. */
export function SheetRow(props: RowProps) {
  const { name, line, isInpatient, isDiagnosis, hasCpt, isTyped, codes, actions, onChange, registerInput } =
    props;
  const id = useId();
  const check = codes?.check(line.system, line.code);
  const shown = check?.kind === 'valid' || check?.kind === 'header' ? check.code : line.code;
  const systems: readonly SheetLine['system'][] = isDiagnosis
    ? ['icd10cm']
    : isInpatient
      ? ['icd10pcs']
      : ['hcpcs', 'cpt'];
  const systemOf = (text: string) => (isDiagnosis ? 'icd10cm' : procedureSystem(isInpatient, text));
  return (
    <div className={styles['row']} role="group" aria-label={name} data-line={line.id}>
      <span
        className={styles['handle']}
        data-off={!actions || undefined}
        aria-hidden="true"
        title={actions && 'Drag to move'}
        onPointerDown={actions?.onDrag}
      >
        ⠿
      </span>
      <div className={styles['code']}>
        {isTyped ? (
          <CodeField
            ref={registerInput}
            label={`${name}, code`}
            describedBy={`${id}-check`}
            value={shown}
            systems={systems}
            codes={codes}
            isInvalid={check !== undefined && isReportable(check) === false}
            onText={(code) => onChange({ code, system: systemOf(code) })}
            onChoose={(code, system) => onChange({ code, system })}
          />
        ) : (
          <code className={styles['picked']}>{shown}</code>
        )}
      </div>
      <p id={`${id}-check`} className={styles['check']}>
        {check && <CheckWords check={check} isCptOff={line.system === 'cpt' && !hasCpt} />}
      </p>
      <div className={styles['details']}>
        {isDiagnosis && isInpatient && (
          <PoaField
            name={name}
            value={line.poa}
            isExempt={check?.kind !== 'header' && isPoaExemptFy2026(line.code)}
            onChange={(poa) => onChange({ poa })}
          />
        )}
        {!isDiagnosis && !isInpatient && <ModifierFields name={name} line={line} onChange={onChange} />}
      </div>
      <div className={styles['buttons']}>
        {actions && (
          <>
            <Button look="quiet" title="Move up (Alt ↑)" onClick={() => actions.onMove(-1)}>
              ↑<HiddenText>Move {name} up</HiddenText>
            </Button>
            <Button look="quiet" title="Move down (Alt ↓)" onClick={() => actions.onMove(1)}>
              ↓<HiddenText>Move {name} down</HiddenText>
            </Button>
            <Button look="quiet" title="Remove (Alt Delete)" onClick={actions.onRemove}>
              ✕<HiddenText>Remove {name}</HiddenText>
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
