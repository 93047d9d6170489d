import type { PoaIndicator } from '../scenario';
import type { CodeSheet, SheetLine } from '../scenario-session';

/**
 * A code sheet in short: `I11.0:Y Z79.4` are diagnoses with their POA indicators, `0DTJ4ZZ` or `99213-25,59x2`
 * procedures with modifiers and units. `_` is an empty line. Ids are the places: `d0`, `p0`.
 */
export function testSheet(diagnoses: string, procedures = ''): CodeSheet {
  const split = (text: string) => text.split(' ').filter((each) => each !== '');
  return {
    diagnoses: split(diagnoses).map((text, at): SheetLine => {
      const [code = '', poa] = text.split(':');
      const indicator = poa === undefined ? {} : { poa: poa as PoaIndicator };
      return { id: `d${at}`, system: 'icd10cm', code: code === '_' ? '' : code, ...indicator };
    }),
    procedures: split(procedures).map((text, at): SheetLine => {
      const [, code = '', modifiers, units] = /^([^-x]*)(?:-([^x]*))?(?:x(\d+))?$/.exec(text) ?? [];
      return {
        id: `p${at}`,
        system: systemOf(code),
        code: code === '_' ? '' : code,
        ...(modifiers === undefined ? {} : { modifiers: modifiers.split(',') }),
        ...(units === undefined ? {} : { units: Number(units) }),
      };
    }),
  };
}

function systemOf(code: string): SheetLine['system'] {
  if (code.length === 7 || /^0[A-Z]/.test(code)) return 'icd10pcs';
  return /^[A-Z]/.test(code) ? 'hcpcs' : 'cpt';
}
