import { NoteLinks } from '@/components/notes/NoteLinks';
import { Section } from '@/components/options/Section';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { addUpCosts, type Costs } from '@/lib/exam/costs';
import { CostChoicesForm } from './CostChoicesForm';
import { CostFigures } from './CostFigures';
import { formatDollars } from './format-dollars';
import styles from './Prepare.module.css';
import { usePreparation } from './use-preparation';

/** What the way to the credential and keeping it costs, as a member and without membership. */
export function CostsSection() {
  const { preparation, change, error } = usePreparation();
  if (!preparation) return error === undefined ? null : <ErrorNotice error={error} />;
  const { costChoices, ownCosts } = preparation;
  const costs = addUpCosts(costChoices, ownCosts);
  return (
    <>
      <Section title="What to count">
        <CostChoicesForm choices={costChoices} onChange={(next) => change({ costChoices: next })} />
        {error !== undefined && <ErrorNotice error={error} />}
      </Section>
      <Section title="Member or not">
        <CostsTable costs={costs} />
        <p role="status">{verdict(costs)}</p>
        <NoteLinks ids={['career-costs']} />
      </Section>
      <Section
        title="Figures"
        lead="Every figure can be changed to what you pay. Check with AHIMA: fees change."
      >
        <CostFigures own={ownCosts} onChange={(next) => change({ ownCosts: next })} />
      </Section>
    </>
  );
}

function CostsTable({ costs: { lines, member, nonMember } }: { costs: Costs }) {
  return (
    <table className={styles['costs']}>
      <thead>
        <tr>
          <th scope="col">US dollars</th>
          <th scope="col">Member</th>
          <th scope="col">Not a member</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.title}>
            <th scope="row">{line.title}</th>
            <td>{formatDollars(line.member)}</td>
            <td>{formatDollars(line.nonMember)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">In all</th>
          <td>{formatDollars(member)}</td>
          <td>{formatDollars(nonMember)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

const ORDINALS: Readonly<Record<number, string>> = { 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth' };

function verdict({ member, nonMember, breakEvenSittings }: Costs): string {
  const difference = Math.abs(member - nonMember);
  const now =
    difference === 0
      ? 'Both cost the same.'
      : member < nonMember
        ? `Membership saves you ${formatDollars(difference)}.`
        : `Membership costs you ${formatDollars(difference)} more. It also gives CEUs and events, which are not counted here.`;
  const even =
    breakEvenSittings === undefined
      ? 'The lower exam fee alone never makes up for it.'
      : breakEvenSittings === 1
        ? 'It pays for itself with the first exam.'
        : `It pays for itself from the ${ORDINALS[breakEvenSittings] ?? `${breakEvenSittings}th`} exam on.`;
  return `${now} ${even}`;
}
