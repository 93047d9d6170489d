import type { KeyboardEvent } from 'react';
import type { CodeCheck } from '@/components/lookup/browse/use-code-check';
import { useCodeBook } from '@/components/lookup/browse/use-layer';
import { CopyCode } from '@/components/lookup/code/CopyCode';
import { Button } from '@/components/std/Button';
import { focusOnMount } from '@/components/std/focus-on-mount';
import styles from './BuiltCode.module.css';

type Props = {
  code: string;
  tablesEdition: string;
  check: CodeCheck;
  onOpen: () => void;
  onBack: () => void;
  onRestart: () => void;
};

/** The finished code: its title, whether the installed list of codes has it, and what to do with it. */
export function BuiltCode({ code, tablesEdition, check, onOpen, onBack, onRestart }: Props) {
  const book = useCodeBook();
  const found = book?.find(code, 'icd10pcs').find((one) => one.edition === check.edition);
  const standing = check.standing(code);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Backspace') return;
    event.preventDefault();
    onBack();
  };
  return (
    // Backspace leads back from here as from every step.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={styles['built']} aria-label="The code" onKeyDown={onKeyDown}>
      <p className={styles['code']}>{code}</p>
      {found && <p className={styles['title']}>{found.title}</p>}
      <p className={standing === 'missing' ? styles['warn'] : styles['soft']}>
        {verdict(standing, tablesEdition, check.edition)}
      </p>
      <div className={styles['actions']}>
        {found && (
          <Button look="primary" ref={focusOnMount} onClick={onOpen}>
            Open code page
          </Button>
        )}
        <CopyCode code={code} />
        <Button ref={found ? null : focusOnMount} look="quiet" onClick={onRestart}>
          Start again
        </Button>
      </div>
    </section>
  );
}

function verdict(standing: ReturnType<CodeCheck['standing']>, tables: string, codes = ''): string {
  const built = `built from the tables of ${tables}`;
  switch (standing) {
    case 'valid':
      return tables === codes ? `✓ Valid in ${codes}.` : `✓ Valid in ${codes}; ${built}.`;
    case 'missing':
    case 'header':
      return `! Not in the codes of ${codes}; ${built}. Install the tables of ${codes} to be sure.`;
    case 'unknown':
      return `Valid in the tables of ${tables}. No full list of codes is installed to check it against.`;
  }
}
