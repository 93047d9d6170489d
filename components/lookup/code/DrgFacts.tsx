import { mdcTitle, NO_MDC } from '@/lib/codes/browse/mdc-titles';
import type { BookCode } from '@/lib/codes/code-book';
import type { Said } from '@/lib/codes/page/said';
import type { MsDrg } from '@/lib/codes/records/ms-drg';
import styles from './CodeFacts.module.css';
import { editionName } from './code-words';
import { Fact } from './Fact';
import type { OpenCode } from './open-code';

type Props = { said: Said<MsDrg>; code: BookCode; onOpenCode: OpenCode };

/** MDC, type and CC/MCC split of an MS-DRG. */
export function DrgFacts({ said, code, onOpenCode }: Props) {
  if (said.kind !== 'said') return <Fact name="MDC">Not known · the list of MS-DRGs is not installed</Fact>;
  const { mdc, type, family } = said.value;
  return (
    <>
      <Fact name="MDC">{mdc ?? mdcTitle(NO_MDC)}</Fact>
      <Fact name="Type">{type ?? 'none'}</Fact>
      <Fact name="Split">
        {family.length === 0 ? (
          'Not split by CC or MCC'
        ) : (
          <ul className={styles['family']}>
            {family.map((each) => (
              <li key={each.code}>
                {each.code === code.code ? (
                  <code aria-current="true">{each.code}</code>
                ) : (
                  <button type="button" onClick={() => onOpenCode({ ...code, code: each.code })}>
                    <code>{each.code}</code>
                  </button>
                )}{' '}
                {each.severity.startsWith('without') ? each.severity : `with ${each.severity}`}
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name="From">{editionName('msdrg', said.edition)}</Fact>
    </>
  );
}
