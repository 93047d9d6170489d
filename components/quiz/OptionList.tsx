import { Markdown } from '@/components/notes/Markdown';
import { HiddenText } from '@/components/std/HiddenText';
import type { ItemOption } from '@/lib/bank/item';
import type { ItemRow } from '@/lib/db/schema';
import styles from './OptionList.module.css';
import { Rationale } from './Rationale';

type Props = {
  item: ItemRow;
  options: readonly ItemOption[];
  chosen: readonly string[];
  strikes?: readonly string[] | undefined;
  isAnswered: boolean;
  /** The rationales of all options are open, not only of what was chosen and what is right. */
  isAllOpen?: boolean;
  /** The next number key strikes out. */
  isStriking?: boolean;
  /** Unlike `option` where the question is only read again: radio buttons of one name exclude each other. */
  inputName?: string;
  onChoose?: (id: string) => void;
  /** Without it there is no button to strike out. */
  onStrike?: ((id: string) => void) | undefined;
};

/** The options as rows with their key numbers; once answered, each with its verdict and rationale in place. */
export function OptionList(props: Props) {
  const { item, options, chosen, strikes = [], isAnswered, isAllOpen = false, isStriking = false } = props;
  const count = item.type === 'single' ? 'Choose one' : `Choose ${item.key.length}`;
  return (
    <fieldset className={styles['options']}>
      <legend>{isStriking ? `${count} · strike out which number?` : count}</legend>
      {options.map((option, at) => (
        <OptionRow
          key={option.id}
          option={option}
          number={at + 1}
          inputType={item.type === 'single' ? 'radio' : 'checkbox'}
          inputName={props.inputName ?? 'option'}
          isChosen={chosen.includes(option.id)}
          isStruck={strikes.includes(option.id)}
          verdict={isAnswered ? { isKey: item.key.includes(option.id) } : undefined}
          isOpen={isAllOpen}
          onChoose={() => props.onChoose?.(option.id)}
          onStrike={props.onStrike && (() => props.onStrike?.(option.id))}
        />
      ))}
    </fieldset>
  );
}

type RowProps = {
  option: ItemOption;
  number: number;
  inputType: 'radio' | 'checkbox';
  inputName: string;
  isChosen: boolean;
  isStruck: boolean;
  verdict: { isKey: boolean } | undefined;
  isOpen: boolean;
  onChoose: () => void;
  onStrike: (() => void) | undefined;
};

function OptionRow({ option, number, isChosen, isStruck, verdict, ...row }: RowProps) {
  return (
    <div
      className={styles['row']}
      data-state={stateOf(isChosen, verdict)}
      data-struck={isStruck ? '' : undefined}
    >
      <label className={styles['label']}>
        <input
          type={row.inputType}
          className={styles['input']}
          name={row.inputName}
          value={option.id}
          checked={isChosen}
          disabled={verdict !== undefined}
          onChange={row.onChoose}
        />
        <span className={styles['number']} aria-hidden="true">
          {number}
        </span>
        <span className={styles['text']}>
          {isStruck && <HiddenText>Struck out: </HiddenText>}
          <Markdown text={option.text} isInline />
        </span>
      </label>
      {row.onStrike && !verdict && (
        <button
          type="button"
          className={styles['strike']}
          aria-pressed={isStruck}
          aria-label={`Strike out option ${number}`}
          title={`Strike out (X, then ${number})`}
          onClick={row.onStrike}
        >
          <s aria-hidden="true">abc</s>
        </button>
      )}
      {verdict && <Rationale option={option} isKey={verdict.isKey} isChosen={isChosen} isOpen={row.isOpen} />}
    </div>
  );
}

function stateOf(isChosen: boolean, verdict: RowProps['verdict']): string {
  if (!verdict) return isChosen ? 'chosen' : 'open';
  if (verdict.isKey) return 'key';
  return isChosen ? 'wrong' : 'other';
}
