import { isPoaExemptFy2026 } from '@/lib/codes/poa-exempt-fy2026';
import type { Scenario } from '@/lib/scenario/scenario';
import type { Report } from './problem';

type Expected = Scenario['expected'];

/** Which code stands in which slot, by the setting: roles, POA indicators, systems. Source: UHDDS and Appendix I of the Guidelines. */
export function checkScenarioRoles(
  { setting }: Pick<Scenario, 'setting'>,
  expected: Expected,
  report: Report,
): void {
  const isInpatient = setting === 'inpatient';
  const first = isInpatient ? 'principal' : 'first-listed';
  const count = (role: Expected[number]['role']) => expected.filter((each) => each.role === role).length;
  if (count(first) !== 1)
    report('expected', `Exactly one code has the role "${first}"; here are ${count(first)}.`);
  const procedures = expected.filter(({ system }) => system === 'icd10pcs');
  if (count('principal-procedure') > 1 || (procedures.length > 0 && count('principal-procedure') === 0))
    report('expected', 'Exactly one of the procedures has the role "principal-procedure".');
  for (const [at, each] of expected.entries()) {
    const path = `expected.${at}`;
    checkRole(each, isInpatient, (part, message) => report(`${path}.${part}`, message));
    if (each.system === 'icd10cm') checkPoa(each, isInpatient, (message) => report(`${path}.poa`, message));
    else if (each.poa) report(`${path}.poa`, 'Only diagnoses have a POA indicator.');
    if (each.system !== 'hcpcs' && each.system !== 'cpt' && (each.modifiers ?? each.units) !== undefined)
      report(path, 'Only HCPCS and CPT lines have modifiers and units.');
    if (each.isOptional && each.role !== 'secondary' && each.role !== 'procedure')
      report(`${path}.isOptional`, 'The code in the first place is not optional.');
  }
}

function checkRole({ system, code, role }: Expected[number], isInpatient: boolean, report: Report): void {
  const roles = {
    icd10cm: isInpatient ? ['principal', 'secondary'] : ['first-listed', 'secondary'],
    icd10pcs: ['principal-procedure', 'procedure'],
    hcpcs: ['procedure'],
    cpt: ['procedure'],
  }[system];
  if (!roles.includes(role)) report('role', `${code} cannot be "${role}": here it is ${roles.join(' or ')}.`);
  if (system === 'cpt') report('system', `CPT number ${code}: CPT stands only in scenarios-cpt.`);
  if (system === 'icd10pcs' && !isInpatient) report('system', `${code}: ICD-10-PCS is for inpatients.`);
  if (system === 'hcpcs' && isInpatient) report('system', `${code}: an inpatient sheet has no HCPCS lines.`);
  if (system === 'hcpcs' && code.startsWith('D'))
    report('code', `${code}: D codes are the ADA's; take it out.`);
}

function checkPoa(
  { code, poa }: Expected[number],
  isInpatient: boolean,
  report: (message: string) => void,
): void {
  if (!isInpatient) {
    if (poa) report('POA is reported for inpatients only.');
    return;
  }
  if (!poa) return report(`${code} needs a POA indicator.`);
  const isExempt = isPoaExemptFy2026(code);
  if (poa.includes('exempt') !== isExempt)
    report(`${code} is ${isExempt ? '' : 'not '}on the list of codes exempt from POA reporting.`);
  if (isExempt && poa.length > 1) report(`${code} is exempt: no other indicator.`);
}
