import { useId, useState } from 'react';
import { Button } from '@/components/std/Button';
import type { BookCode } from '@/lib/codes/code-book';
import type { SeventhBuilder } from '@/lib/codes/page/seventh-builder';
import { CopyCode } from './CopyCode';
import type { OpenCode } from './open-code';
import styles from './SeventhCharacter.module.css';

type Props = { builder: SeventhBuilder; code: BookCode; onOpenCode: OpenCode };

/** Chooses the 7th character and shows the finished code, placeholders included. */
export function SeventhCharacter({ builder, code, onOpenCode }: Props) {
  const { stem, from, edition, lines, choices, chosen } = builder;
  const name = useId();
  const [picked, setPicked] = useState(chosen);
  const finished = choices.find(({ character }) => character === picked)?.code;
  return (
    <section className={styles['builder']}>
      <h2>7th character</h2>
      {lines.map((line) => (
        <p key={line} className={styles['soft']}>
          {line}
        </p>
      ))}
      <fieldset>
        <legend>
          After <code>{stem}</code>
        </legend>
        {choices.map(({ character, meaning }) => (
          <label key={character}>
            <input
              type="radio"
              name={name}
              checked={picked === character}
              onChange={() => setPicked(character)}
            />
            <code>{character}</code>
            <span>{meaning ?? `not defined in the Tabular List of ${edition}`}</span>
          </label>
        ))}
      </fieldset>
      <div role="status" className={styles['finished']}>
        {finished ? (
          <>
            <code>{finished.code}</code>
            <span>{finished.title}</span>
          </>
        ) : (
          <span className={styles['soft']}>Choose one to finish the code.</span>
        )}
      </div>
      {finished && finished.code !== code.code && (
        <div className={styles['actions']}>
          <Button onClick={() => onOpenCode(finished)}>Open {finished.code}</Button>
          <CopyCode code={finished.code} label={`Copy ${finished.code}`} />
        </div>
      )}
      <p className={styles['soft']}>
        Defined at {from}, Tabular List {edition}. Only codes that are valid in {code.edition}.
      </p>
    </section>
  );
}
