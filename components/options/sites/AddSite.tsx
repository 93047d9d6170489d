import { useState } from 'react';
import { Button } from '@/components/std/Button';
import { Field } from '@/components/std/Field';
import { readHost } from '@/lib/settings/read-host';
import { listOf, type SiteList, type SitePolicy } from '@/lib/settings/site-policy';
import styles from './SitesSection.module.css';

type Props = { list: SiteList; policy: SitePolicy; onAdd: (host: string) => void };

/** A site typed by hand, checked before it is added. */
export function AddSite({ list, policy, onAdd }: Props) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const add = () => {
    const read = readHost(typed);
    const isThere = 'host' in read && listOf(policy, read.host) === list;
    setProblem(
      'problem' in read ? read.problem : isThere ? `${read.host} is on this list already.` : undefined,
    );
    if ('problem' in read || isThere) return;
    setTyped('');
    onAdd(read.host);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label={list === 'always' ? 'Always on' : 'Never on'} error={problem}>
        {(ids) => (
          <div className={styles['add']}>
            <input
              {...ids}
              type="text"
              inputMode="url"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              placeholder="www.example.org"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setProblem(undefined);
              }}
            />
            <Button type="submit" aria-label={list === 'always' ? 'Add to always' : 'Add to never'}>
              Add
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}
