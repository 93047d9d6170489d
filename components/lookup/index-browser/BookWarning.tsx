import { CodeSetsLink } from '@/components/lookup/browse/LayerMissing';
import type { CodeCheck } from '@/components/lookup/browse/use-code-check';

type Props = { noun: string; edition: string; check: CodeCheck };

/** Says how far the codes of a book can be trusted: its edition, and what they are held against. */
export function BookWarning({ noun, edition, check }: Props) {
  if (check.isStarter || check.edition === undefined) {
    return (
      <p>
        {noun} of {edition}. Codes may have changed since, and no full list of codes is installed to hold them
        against. <CodeSetsLink />
      </p>
    );
  }
  if (check.edition === edition) return <p>Codes of {edition}. The code list has the last word.</p>;
  return (
    <p>
      {noun} of {edition}: codes may have changed since. Those that left are marked “not in {check.edition}”.
    </p>
  );
}
