import { Button } from '@/components/std/Button';
import { explainLine, pointsText, type LineWords } from '@/lib/scenario/explain-line';
import type { LineResult } from '@/lib/scenario/score-sheet';
import type { ExpectedCode } from '@/lib/scenario/sheet-key';
import styles from './ScenarioResult.module.css';

const SIGNS: Record<LineWords['tone'], string> = { good: '✓', part: '◐', bad: '✗', none: '○' };

type LineProps = {
  result: LineResult;
  title: string | undefined;
  expectedTitle: string | undefined;
  onShow: (expected: ExpectedCode) => void;
};

/** One line of the sheet: what it earned, why, and the words of the record behind it. */
export function ResultLine({ result, title, expectedTitle, onShow }: LineProps) {
  const { tone, verdict, sentences } = explainLine(result);
  const expected = 'expected' in result ? result.expected : undefined;
  const of = result.verdict === 'matched' ? ` of ${result.expected.weight}` : '';
  const isOther = result.verdict === 'matched' && result.match.kind !== 'exact';
  return (
    <article className={styles['line']} data-tone={tone}>
      <header>
        <span className={styles['sign']} aria-hidden="true">
          {SIGNS[tone]}
        </span>
        <h3>
          <code>{result.line.code.toUpperCase()}</code> {title}
        </h3>
        <span className={styles['earned']}>
          {pointsText(result.points)}
          {of}
        </span>
      </header>
      <p className={styles['verdict']}>
        <strong>{verdict}.</strong> {sentences.join(' ')}
      </p>
      {expected && <Reason expected={expected} title={isOther ? expectedTitle : undefined} onShow={onShow} />}
    </article>
  );
}

type MissingProps = {
  expected: ExpectedCode;
  title: string | undefined;
  onShow: (expected: ExpectedCode) => void;
};

/** An expected code for which no line stands. */
export function MissingCode({ expected, title, onShow }: MissingProps) {
  const poa = expected.poa?.includes('exempt')
    ? ['exempt from POA']
    : expected.poa?.map((each) => `POA ${each}`);
  const details = [
    ...(poa ?? []),
    ...(expected.modifiers ? [`modifiers ${expected.modifiers.join(' ')}`] : []),
    ...(expected.units ? [`${expected.units} units`] : []),
  ];
  return (
    <article className={styles['line']} data-tone="bad">
      <header>
        <span className={styles['sign']} aria-hidden="true">
          –
        </span>
        <h3>
          <code>{expected.code}</code> {title}
        </h3>
        <span className={styles['earned']}>0 of {expected.weight}</span>
      </header>
      <p className={styles['verdict']}>
        <strong>Missing.</strong> {roleWords(expected.role)}
        {details.length > 0 && ` ${details.join(', ')}.`}
      </p>
      <Reason expected={expected} title={undefined} onShow={onShow} />
    </article>
  );
}

function Reason({ expected, title, onShow }: MissingProps) {
  return (
    <div className={styles['reason']}>
      {title !== undefined && (
        <p>
          <code>{expected.code}</code> {title}
        </p>
      )}
      <p>{expected.rationale}</p>
      <p className={styles['soft']}>
        {expected.reference.source}, {expected.reference.section}
      </p>
      <Button
        look="quiet"
        aria-label={`Show ${expected.code} in the record`}
        onClick={() => onShow(expected)}
      >
        Show in the record
      </Button>
    </div>
  );
}

function roleWords(role: ExpectedCode['role']): string {
  const words: Record<ExpectedCode['role'], string> = {
    principal: 'The principal diagnosis.',
    'first-listed': 'The first-listed diagnosis.',
    'principal-procedure': 'The principal procedure.',
    secondary: '',
    procedure: '',
  };
  return words[role];
}
