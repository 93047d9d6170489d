import { useState } from 'react';
import { Button } from '@/components/std/Button';
import { Field } from '@/components/std/Field';
import styles from './Import.module.css';

/** A field for rows copied from a spreadsheet or a web page; what is pasted is read at once. */
export function PasteRows({ onPasted }: { onPasted: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <form
      className={styles['paste']}
      aria-label="Paste rows"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onPasted(text);
      }}
    >
      <Field
        label="Or paste rows"
        hint="Copied from a spreadsheet, with or without the names of the columns."
      >
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text/plain');
              // Into words that were typed it goes as usual.
              if (text.trim() !== '' || pasted.trim() === '') return;
              event.preventDefault();
              onPasted(pasted);
            }}
          />
        )}
      </Field>
      {text.trim() !== '' && (
        <div>
          <Button type="submit">Read the rows</Button>
        </div>
      )}
    </form>
  );
}
