import { isPoaExemptFy2026 } from '@/lib/codes/poa-exempt-fy2026';
import { normaliseCode } from '@/lib/codes/normalise-code';
import { isCodeShaped } from './code-shape';
import type { Scenario } from './scenario';
import type { CodeSheet } from './scenario-session';

/** What is incomplete in a sheet; `count` lines each. */
export type OpenPoint = {
  kind: 'no-codes' | 'no-first-diagnosis' | 'no-poa' | 'not-a-code' | 'not-valid';
  count: number;
};

/**
 * What to ask about before a sheet is checked.
 * @param isValid whether a code is known as valid; undefined where that cannot be said
 */
export function openPoints(
  setting: Scenario['setting'],
  sheet: CodeSheet,
  isValid: (system: CodeSheet['diagnoses'][number]['system'], code: string) => boolean | undefined,
): OpenPoint[] {
  const lines = [...sheet.diagnoses, ...sheet.procedures].filter(({ code }) => code.trim() !== '');
  const [first] = sheet.diagnoses;
  const needPoa =
    setting === 'inpatient'
      ? sheet.diagnoses.filter(
          ({ code, poa }) => isCodeShaped(code) && poa === undefined && !isPoaExemptFy2026(code),
        )
      : [];
  const codes = lines.filter(({ code }) => isCodeShaped(code));
  const points: OpenPoint[] = [
    { kind: 'no-codes', count: lines.length === 0 ? 1 : 0 },
    {
      kind: 'no-first-diagnosis',
      count: lines.length > 0 && normaliseCode(first?.code ?? '') === '' ? 1 : 0,
    },
    { kind: 'no-poa', count: needPoa.length },
    { kind: 'not-a-code', count: lines.length - codes.length },
    { kind: 'not-valid', count: codes.filter(({ system, code }) => isValid(system, code) === false).length },
  ];
  return points.filter(({ count }) => count > 0);
}
