import { referencesOf } from '@/lib/codes/browse/find-reference';
import type { ReferenceFinder, ReferenceTarget } from '@/lib/codes/browse/reference-target';
import styles from './Reference.module.css';

export type ReferenceWays = {
  targetOf: ReferenceFinder;
  follow: (target: ReferenceTarget) => void;
};

type Props = ReferenceWays & { word: 'see' | 'see also'; text: string };

/** "see" or "see also" with links to what they name; what names no term stays words. */
export function Reference({ word, text, targetOf, follow }: Props) {
  return (
    <span className={styles['reference']}>
      <em>– {word}</em>{' '}
      {referencesOf(text).map((reference, at) => {
        const target = targetOf(reference);
        return (
          <span key={reference}>
            {at > 0 && '; '}
            {target ? (
              <button type="button" onClick={() => follow(target)}>
                {reference}
              </button>
            ) : (
              reference
            )}
          </span>
        );
      })}
    </span>
  );
}
