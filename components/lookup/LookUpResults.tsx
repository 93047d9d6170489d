import { Button } from '@/components/std/Button';
import type { EditionWarning } from '@/lib/codes/edition-warnings';
import { targetOf, type LookupKind, type LookupResult, type LookupTarget } from '@/lib/lookup/lookup-entry';
import { partsOf } from '@/lib/lookup/result-parts';
import { plainLine } from '@/lib/std/plain-line';
import type { FindingKey } from '@/lib/terms/finding';
import { warningWords } from './code/code-words';
import { useEditionCheck } from './code/use-edition-check';
import styles from './LookUpView.module.css';

/** Characters of a question or definition in the list. */
const LINE = 110;
/** `openLookup`: what merely has some of the words is below it. */
const EXACT_SCORE = 1_500;
const KIND_WORDS: Record<LookupKind, string> = { term: 'Term', note: 'Note', code: 'Code', item: 'Question' };

type Props = {
  results: LookupResult[] | undefined;
  onOpen: (target: LookupTarget) => void;
  onAddTerm: () => void;
  /** Takes the filters off; undefined when none is set. */
  onClear: (() => void) | undefined;
  /** Proposes a quiz on what a sentence names; undefined for a few words typed. */
  onPractise: ((keys: FindingKey[]) => void) | undefined;
};

/**
 * What was found, best first; of a sentence under the words that it answers. Codes say their edition, whether they are
 * billable, and where they are not valid.
 */
export function LookUpResults({ results, onOpen, onAddTerm, onClear, onPractise }: Props) {
  const check = useEditionCheck();
  if (!results) return null;
  if (results.length === 0) {
    return onClear ? (
      <Button className={styles['back']} onClick={onClear}>
        Clear filters
      </Button>
    ) : (
      <Button className={styles['back']} onClick={onAddTerm}>
        Add as your term
      </Button>
    );
  }
  const warnings = new Map(results.map((result) => [result, (result.code && check?.(result.code)) ?? []]));
  const unchecked = new Set([...warnings.values()].flat().filter(isUnchecked).map(warningWords));
  return (
    <>
      {partsOf(results).map(({ about, results: some, practice }) => (
        <section key={about ?? ''} className={styles['part']} data-results>
          {about !== undefined && <h2 className={styles['about']}>{about}</h2>}
          <ul
            className={styles['results']}
            aria-label={about === undefined ? 'Results' : `Results for ${about}`}
          >
            {some.map((result) => (
              <li key={JSON.stringify(targetOf(result))}>
                <button type="button" onClick={() => onOpen(targetOf(result))}>
                  <Result result={result} warnings={warnings.get(result) ?? []} />
                </button>
              </li>
            ))}
            {onPractise && practice.length > 0 && (
              <li>
                <button type="button" className={styles['practise']} onClick={() => onPractise(practice)}>
                  Practice questions on this
                </button>
              </li>
            )}
          </ul>
        </section>
      ))}
      {[...unchecked].map((words) => (
        <p key={words} className={styles['soft']}>
          {words}
        </p>
      ))}
      {!isExact(results) && !onClear && !onPractise && (
        <Button look="quiet" className={styles['back']} onClick={onAddTerm}>
          None of these? Add as your term
        </Button>
      )}
    </>
  );
}

/** Whether what was typed is a code, a known phrase or the very name of something. */
function isExact([best]: readonly LookupResult[]): boolean {
  return best !== undefined && best.score >= EXACT_SCORE;
}

/** The same for every code of the list: said once, below it. */
const isUnchecked = ({ problem }: EditionWarning) => problem === 'not-installed';

function Result({ result, warnings }: { result: LookupResult; warnings: readonly EditionWarning[] }) {
  const { kind, id, title, detail, alsoIn = [], isOwn } = result;
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
      <span className={styles['kind']}>{isOwn ? 'Your term' : KIND_WORDS[kind]}</span>
    </>
  );
}
