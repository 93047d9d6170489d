import { Markdown } from '@/components/notes/Markdown';
import { HiddenText } from '@/components/std/HiddenText';
import type { ItemOption } from '@/lib/bank/item';
import type { ItemRow } from '@/lib/db/schema';
import styles from './OptionList.module.css';

type Props = {
  item: ItemRow;
  options: readonly ItemOption[];
  chosen: readonly string[];
  isAnswered: boolean;
  onChoose: (id: string) => void;
  /** Options that were struck out, and the button that does it; without it there is none. */
  strikes?: readonly string[];
  onStrike?: ((id: string) => void) | undefined;
};

/** The options as rows with their key numbers; once answered, each with its verdict and rationale in place. */
export function OptionList({ item, options, chosen, isAnswered, onChoose, strikes, onStrike }: Props) {
  return (
    <fieldset className={styles['options']}>
      <legend>{item.type === 'single' ? 'Choose one' : `Choose ${item.key.length}`}</legend>
      {options.map((option, at) => (
        <OptionRow
          key={option.id}
          option={option}
          number={at + 1}
          inputType={item.type === 'single' ? 'radio' : 'checkbox'}
          isChosen={chosen.includes(option.id)}
          verdict={isAnswered ? { isKey: item.key.includes(option.id) } : undefined}
          onChoose={() => onChoose(option.id)}
          isStruck={strikes?.includes(option.id) ?? false}
          onStrike={onStrike && (() => onStrike(option.id))}
        />
      ))}
    </fieldset>
  );
}

type RowProps = {
  option: ItemOption;
  number: number;
  inputType: 'radio' | 'checkbox';
  isChosen: boolean;
  verdict: { isKey: boolean } | undefined;
  onChoose: () => void;
  isStruck: boolean;
  onStrike: (() => void) | undefined;
};

function OptionRow(props: RowProps) {
  const { option, number, inputType, isChosen, verdict, onChoose, isStruck, onStrike } = props;
  const state = verdict
    ? verdict.isKey
      ? 'key'
      : isChosen
        ? 'wrong'
        : 'other'
    : isChosen
      ? 'chosen'
      : 'open';
  return (
    <div className={styles['row']} data-state={state} data-struck={isStruck || undefined}>
      <label className={styles['label']}>
        <input
          type={inputType}
          className={styles['input']}
          name="option"
          value={option.id}
          checked={isChosen}
          disabled={verdict !== undefined}
          onChange={onChoose}
        />
        <span className={styles['number']} aria-hidden="true">
          {number}
        </span>
        <span className={styles['text']}>
          {isStruck && <HiddenText>Struck out: </HiddenText>}
          <Markdown text={option.text} isInline />
        </span>
      </label>
      {onStrike && !isChosen && (
        <button
          type="button"
          className={styles['strike']}
          aria-pressed={isStruck}
          aria-label={`Strike out option ${number}`}
          title={`Strike out (X, then ${number})`}
          onClick={onStrike}
        >
          <s aria-hidden="true">abc</s>
        </button>
      )}
      {verdict && <Rationale option={option} isKey={verdict.isKey} isChosen={isChosen} />}
    </div>
  );
}

function Rationale({ option, isKey, isChosen }: { option: ItemOption; isKey: boolean; isChosen: boolean }) {
  const words = isKey
    ? isChosen
      ? '✓ Right, your choice'
      : '✓ Right answer'
    : isChosen
      ? '✗ Not right, your choice'
      : 'Why not';
  return (
    <details className={styles['rationale']} open={isKey || isChosen}>
      <summary>{words}</summary>
      <Markdown text={option.rationale} />
    </details>
  );
}
