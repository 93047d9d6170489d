import { Choices } from '@/components/std/Choices';
import { formatDay } from '@/components/std/format-day';
import { ScrollTable } from '@/components/std/ScrollTable';
import type { Background } from '@/lib/exam/background';
import { adviseCredential, GOALS, type Goal } from '@/lib/exam/choose-credential';
import { CREDENTIALS, type CredentialId } from '@/lib/exam/credential';
import { CREDENTIAL_COMPARISON } from '@/lib/exam/credential-facts';
import type { Fact } from '@/lib/exam/fact';
import styles from './Prepare.module.css';

type Props = {
  background: Background;
  goals: readonly Goal[];
  isAnswered: boolean;
  onGoals: (goals: Goal[]) => void;
};

const IDS = Object.keys(CREDENTIALS) as CredentialId[];

/** The two exams side by side, and the one to take first by the user's own goals. */
export function CredentialAdvice({ background, goals, isAnswered, onGoals }: Props) {
  const advice = adviseCredential(background, goals);
  return (
    <>
      <Choices
        legend="What you want it for"
        type="checkbox"
        layout="list"
        choices={(Object.keys(GOALS) as Goal[]).map((value) => ({ value, label: GOALS[value] }))}
        chosen={goals}
        onChange={onGoals}
      />
      <div className={styles['advice']} role="status">
        {isAnswered || goals.length > 0 ? (
          <>
            <p>
              <strong>
                {advice.first === 'ccs' ? 'The CCS' : 'The CCA first, then the CCS,'} suits you best.
              </strong>
            </p>
            <ul>
              {advice.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </>
        ) : (
          <p className={styles['soft']}>
            Say above what you bring along, or here what you want, for a suggestion.
          </p>
        )}
      </div>
      <ScrollTable label="CCS and CCA compared" className={styles['compared']}>
        <thead>
          <tr>
            <th scope="col">Compared</th>
            {IDS.map((id) => (
              <th key={id} scope="col">
                {CREDENTIALS[id].title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CREDENTIAL_COMPARISON.map(({ title, of }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {IDS.map((id) => (
                <td key={id}>
                  {of[id].map((fact) => (
                    <SourcedFact key={fact.source} fact={fact} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  );
}

function SourcedFact({ fact: { value, source, checkedOn } }: { fact: Fact<string> }) {
  return (
    <p>
      {value}
      <span className={styles['sourceLine']}>
        {source}, {formatDay(checkedOn)}
      </span>
    </p>
  );
}
