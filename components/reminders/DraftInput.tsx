import { useState, type InputHTMLAttributes } from 'react';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'> & {
  type: 'time' | 'date';
  value: string;
  /** Called with what was entered, when the field is left or Enter is pressed; not while it is half filled in. */
  onCommit: (value: string) => void;
};

/** A field for a time or a day that takes over what was entered once it is complete, not at every key. */
export function DraftInput({ value, onCommit, ...rest }: Props) {
  const [draft, setDraft] = useState<string>();
  const commit = (field: HTMLInputElement) => {
    // A half filled-in field gives no text: what was chosen stays.
    if (draft !== undefined && draft !== value && !field.validity.badInput) onCommit(draft);
    setDraft(undefined);
  };
  return (
    <input
      {...rest}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={(event) => commit(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(event.currentTarget);
      }}
    />
  );
}
