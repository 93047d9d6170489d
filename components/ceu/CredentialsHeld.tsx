import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { Choices } from '@/components/std/Choices';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import type { CeuCycle } from '@/lib/ceu/cycle';
import { credentialsOf, type CeuChoices } from '@/lib/ceu/cycle-record';
import { HELD_CREDENTIALS } from '@/lib/ceu/held-credential';
import { changeCycle } from '@/lib/db/ceu-log';

const CHOICES = Object.entries(HELD_CREDENTIALS).map(([value, { title }]) => ({ value, label: title }));

/** The credentials that the cycle is for. Without any, the one of the settings counts. */
export function CredentialsHeld({ cycle, choices }: { cycle: CeuCycle; choices: CeuChoices }) {
  const db = useDatabase();
  const { error, run } = useAction();
  return (
    <>
      <Choices
        legend="Credentials you hold"
        type="checkbox"
        choices={CHOICES}
        chosen={credentialsOf(cycle, choices)}
        layout="row"
        hint="All of them draw on the same activities; none counts twice."
        onChange={(credentials) =>
          run(() =>
            changeCycle(db, cycle.id, { credentials: credentials.length > 0 ? credentials : undefined }),
          )
        }
      />
      {error !== undefined && <ErrorNotice error={error} />}
    </>
  );
}
