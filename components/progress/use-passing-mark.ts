import { useEffect, useState } from 'react';
import type { NumberFact } from '@/lib/exam/edited-fact';
import { passingMark } from '@/lib/exam/passing-mark';
import { readEditedFacts, watchEditedFacts } from '@/lib/settings/edited-facts';

/** The percent correct to reach, kept up to date; undefined until it has been read. */
export function usePassingMark(): NumberFact | undefined {
  const [mark, setMark] = useState<NumberFact>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    readEditedFacts().then((edits) => setMark(passingMark(edits)), setError);
    return watchEditedFacts((edits) => setMark(passingMark(edits)));
  }, []);
  // The error screen around the page says what to do.
  if (error !== undefined) throw error;
  return mark;
}
