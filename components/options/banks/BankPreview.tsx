import { useState } from 'react';
import { Markdown } from '@/components/notes/Markdown';
import { Button } from '@/components/std/Button';
import { Field } from '@/components/std/Field';
import { countOf } from '@/components/std/format-day';
import { Preview } from '@/components/std/Preview';
import type { BankSummary } from '@/lib/platform/bank-import/bank-import-messages';
import styles from './BankPreview.module.css';

type Props = {
  summary: BankSummary;
  onTitle: (title: string) => void;
  onStore: (title: string) => void;
  /** Back to the columns; undefined where there are none. */
  onBack: (() => void) | undefined;
  onCancel: () => void;
};

/** What was read, before anything is stored: the counts, what it changes, and the first questions. */
export function BankPreview({ summary, onTitle, onStore, onBack, onCancel }: Props) {
  const [title, setTitle] = useState(summary.title);
  const isNamed = title.trim() !== '';
  return (
    <Preview
      label="Preview"
      title={`${countOf(summary.questions, 'question')} read`}
      onSubmit={() => {
        if (isNamed) onStore(title.trim());
      }}
      actions={
        <>
          <Button type="submit" look="primary" aria-disabled={!isNamed}>
            {summary.changes ? 'Update the bank' : 'Add the bank'}
          </Button>
          {onBack && <Button onClick={onBack}>Back to the columns</Button>}
          <Button onClick={onCancel}>Cancel</Button>
        </>
      }
    >
      <p>{wordsFor(summary)}</p>
      <Field
        label="Name of the bank"
        hint={changeWords(summary)}
        error={isNamed ? undefined : 'Give the bank a name.'}
      >
        {(ids) => (
          <input
            {...ids}
            maxLength={100}
            value={title}
            onChange={(event) => {
              setTitle(event.target.value);
              if (event.target.value.trim() !== '') onTitle(event.target.value.trim());
            }}
          />
        )}
      </Field>
      <ol className={styles['sample']} aria-label="First questions">
        {summary.sample.map((item) => (
          <li key={item.id}>
            <Markdown text={item.stem} />
            <ul>
              {item.options.map((option) => (
                <li key={option.id} data-key={item.key.includes(option.id)}>
                  <span aria-hidden="true">{item.key.includes(option.id) ? '✓' : '·'}</span>
                  <span>
                    <Markdown text={option.text} isInline />
                    {item.key.includes(option.id) && <span className={styles['right']}> right</span>}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Preview>
  );
}

function wordsFor({ questions, multiple, unexplained }: BankSummary): string {
  const parts = [
    multiple === 0 ? 'One right answer each.' : `${multiple} of ${questions} with several right answers.`,
    unexplained === 0
      ? ''
      : `${unexplained} without any explanation: only right or wrong is shown for ${unexplained === 1 ? 'it' : 'them'}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function changeWords({ changes }: BankSummary): string {
  if (!changes) return 'A new bank.';
  const { added, changed, same, gone } = changes;
  return `You have a bank of this name. It gets ${added} new and ${changed} changed questions, ${same} stay, ${gone} are taken out. Your answers are kept.`;
}
