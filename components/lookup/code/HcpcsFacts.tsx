import type { BookCode } from '@/lib/codes/code-book';
import type { Said } from '@/lib/codes/page/said';
import { HCPCS_COVERAGE, type HcpcsDetails } from '@/lib/codes/records/hcpcs-details';
import styles from './CodeFacts.module.css';
import { numberedDay } from './code-words';
import { Fact } from './Fact';
import type { OpenCode } from './open-code';

type Props = { said: Said<HcpcsDetails>; code: BookCode; onOpenCode: OpenCode };

/** Coverage, dates and successors of a HCPCS code. */
export function HcpcsFacts({ said, code, onOpenCode }: Props) {
  if (said.kind === 'not-installed') {
    return <Fact name="Coverage">Not known · the details of HCPCS are not installed</Fact>;
  }
  if (said.kind === 'not-known') {
    return <Fact name="Coverage">Not known · the details of {said.edition} do not have it</Fact>;
  }
  const { coverage, betos, addedOn, changedOn, terminatedOn, useInstead: successors = [] } = said.value;
  return (
    <>
      {coverage && (
        <Fact name="Medicare coverage">
          {HCPCS_COVERAGE[coverage]} · {said.edition}
        </Fact>
      )}
      {addedOn !== undefined && <Fact name="Added">{numberedDay(addedOn)}</Fact>}
      {changedOn !== undefined && <Fact name="Last change">{numberedDay(changedOn)}</Fact>}
      {terminatedOn !== undefined && <Fact name="Last day">{numberedDay(terminatedOn)}</Fact>}
      {successors.length > 0 && (
        <Fact name="Use instead">
          <span className={styles['links']}>
            {successors.map((other) => (
              <button key={other} type="button" onClick={() => onOpenCode({ ...code, code: other })}>
                {other}
              </button>
            ))}
          </span>
        </Fact>
      )}
      {betos !== undefined && <Fact name="Type of service (BETOS)">{betos}</Fact>}
    </>
  );
}
