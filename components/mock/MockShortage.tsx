import { Notice } from '@/components/std/Notice';
import type { MockDraft } from '@/lib/mock/compose-mock';
import { minutesWords } from './clock-words';

/** What the exam would consist of, and in exact words what the bank cannot give. */
export function MockShortage({ draft }: { draft: MockDraft }) {
  const { entries, form, domains, minutes } = draft;
  const seen = entries.filter((entry) => entry.wasSeen).length;
  const scenarios = entries.filter((entry) => entry.kind === 'scenario').length;
  const short = domains.filter(({ wanted, has }) => has < wanted);
  return (
    <>
      <p>
        {seen === 0
          ? 'You have answered none of these items before.'
          : `You have answered ${seen} of these ${entries.length} items before; what you have not answered yet comes first.`}
        {form.scenarios > 0 &&
          ` ${scenarios} of ${form.scenarios} scenarios${scenarios < form.scenarios ? '; questions take the place of the others' : ''}.`}
      </p>
      {short.length > 0 && (
        <Notice kind="info" title={`${entries.length} of ${form.places} items`}>
          <p>
            Your banks have too few questions for this size, so the exam is shorter, with{' '}
            {minutesWords(minutes)} instead of {minutesWords(form.minutes)}. Short are:
          </p>
          <ul>
            {short.map(({ id, title, wanted, has }) => (
              <li key={id}>
                {title}: {has} of {wanted}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
