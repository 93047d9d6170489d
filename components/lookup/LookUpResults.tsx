import { Button } from '@/components/std/Button';
import type { EditionWarning } from '@/lib/codes/edition-warnings';
import { targetOf, type LookupKind, type LookupResult, type LookupTarget } from '@/lib/lookup/lookup-entry';
import { plainLine } from '@/lib/std/plain-line';
import { warningWords } from './code/code-words';
import { useEditionCheck } from './code/use-edition-check';
import styles from './LookUpView.module.css';

/** Characters of a question or definition in the list. */
const LINE = 110;
const KIND_WORDS: Record<LookupKind, string> = { term: 'Term', note: 'Note', code: 'Code', item: 'Question' };

type Props = {
  results: LookupResult[] | undefined;
  onOpen: (target: LookupTarget) => void;
  /** Takes the filters off; undefined when none is set. */
  onClear: (() => void) | undefined;
};

/** What was found, best first. Codes say their edition, whether they are billable, and where they are not valid. */
export function LookUpResults({ results, onOpen, onClear }: Props) {
  const check = useEditionCheck();
  if (!results) return null;
  if (results.length === 0) {
    return (
      onClear && (
        <Button className={styles['back']} onClick={onClear}>
          Clear filters
        </Button>
      )
    );
  }
  const warnings = new Map(results.map((result) => [result, (result.code && check?.(result.code)) ?? []]));
  const unchecked = new Set([...warnings.values()].flat().filter(isUnchecked).map(warningWords));
  return (
    <>
      <ul className={styles['results']} aria-label="Results" data-results>
        {results.map((result) => (
          <li key={JSON.stringify(targetOf(result))}>
            <button type="button" onClick={() => onOpen(targetOf(result))}>
              <Result result={result} warnings={warnings.get(result) ?? []} />
            </button>
          </li>
        ))}
      </ul>
      {[...unchecked].map((words) => (
        <p key={words} className={styles['soft']}>
          {words}
        </p>
      ))}
    </>
  );
}

/** The same for every code of the list: said once, below it. */
const isUnchecked = ({ problem }: EditionWarning) => problem === 'not-installed';

function Result({ result, warnings }: { result: LookupResult; warnings: readonly EditionWarning[] }) {
  const { kind, id, title, detail, alsoIn = [] } = result;
  return (
    <>
      <span className={styles[kind === 'code' ? 'codeTitle' : 'title']}>
        {kind === 'code' && <code>{id}</code>} {kind === 'item' ? plainLine(title, LINE) : title}
      </span>
      <span className={styles['detail']}>
        {kind === 'term' ? plainLine(detail, LINE) : detail}
        {alsoIn.length > 0 && ` · also ${alsoIn.join(', ')}`}
      </span>
      {warnings
        .filter((warning) => !isUnchecked(warning))
        .map((warning) => (
          <span key={warning.edition} className={styles['warn']}>
            {warningWords(warning)}
          </span>
        ))}
      <span className={styles['kind']}>{KIND_WORDS[kind]}</span>
    </>
  );
}
