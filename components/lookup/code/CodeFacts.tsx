import type { ReactNode } from 'react';
import type { CodePage } from '@/lib/codes/code-page';
import type { Said } from '@/lib/codes/page/said';
import type { CcStatus } from '@/lib/codes/records/cc-lists';
import styles from './CodeFacts.module.css';
import { conditionWords, editionName } from './code-words';
import { DrgFacts } from './DrgFacts';
import { Fact } from './Fact';
import { HcpcsFacts } from './HcpcsFacts';
import type { OpenCode } from './open-code';

type Props = { page: CodePage; onOpenCode: OpenCode };

/** What is reported and paid with a code, each fact with the edition of the layer that it is from. */
export function CodeFacts({ page, onOpenCode }: Props) {
  const { code, poa, cc, hcpcs, drg } = page;
  if (!poa && !cc && !hcpcs && !drg) return null;
  return (
    <section className={styles['facts']}>
      <h2>{drg ? 'Grouping' : 'Reporting'}</h2>
      <dl>
        {poa && <Fact name="POA indicator">{poaWords(poa, code.code)}</Fact>}
        {cc && <Fact name="CC or MCC">{ccWords(cc, code.code)}</Fact>}
        {hcpcs && <HcpcsFacts said={hcpcs} code={code} onOpenCode={onOpenCode} />}
        {drg && <DrgFacts said={drg} code={code} onOpenCode={onOpenCode} />}
      </dl>
    </section>
  );
}

function poaWords(poa: Said<'exempt' | 'not exempt'>, code: string): ReactNode {
  switch (poa.kind) {
    case 'said':
      return poa.value === 'exempt'
        ? `Exempt · list of ${poa.edition}`
        : `Not exempt · list of ${poa.edition}`;
    case 'not-known':
      return `Not known · ${code} may be newer than the list of ${poa.edition}`;
    case 'not-installed':
      return 'Not known · the POA-exempt list is not installed';
  }
}

function ccWords(cc: Said<CcStatus>, code: string): ReactNode {
  if (cc.kind === 'not-installed') return 'Not known · the CC and MCC list is not installed';
  const where = editionName('msdrg', cc.edition);
  if (cc.kind === 'not-known') return `Not known · ${code} may be newer than ${where}`;
  const { status, onlyIfAlive, conditions } = cc.value;
  return (
    <>
      {status === undefined ? `Not a CC in ${where}` : `${status} in ${where}`}
      {onlyIfAlive && ', only if the patient was discharged alive'}
      {status !== undefined && (
        <span className={styles['soft']}>
          As a secondary diagnosis. Principal diagnoses that exclude it are not checked.
        </span>
      )}
      {conditions.map((condition) => (
        <span key={condition.number} className={styles['soft']}>
          {conditionWords(condition)}
        </span>
      ))}
    </>
  );
}
