import { onPageMessage, sendPageMessage } from '@/lib/messages/page-client';
import type { FollowedTerms } from '@/lib/page/follow-terms';

const NOTHING_FOUND = { findings: [], tooLarge: false, isCodingPage: false };

/**
 * Answers what the background, the popup and the side panel ask a page, until `signal` aborts.
 * @param terms the flags on the page
 * @param tell sends what the background is to know
 * @param stop takes the flags away for good
 * @returns asks again what is to be flagged, and tells the count anew
 */
export function servePageTerms(
  terms: FollowedTerms,
  tell: (sent: Promise<void>) => void,
  stop: () => void,
  signal: AbortSignal,
): () => Promise<void> {
  const flagged = () => {
    // No answer, as on a page without flags.
    if (terms.isResting()) throw new Error('Resting.');
    return terms.page();
  };
  const status = () => ({ count: flagged()?.count() ?? 0, tooLarge: flagged()?.isTooLarge() ?? false });
  const askAgain = async () => {
    await terms.follow();
    tell(
      terms.isResting() ? sendPageMessage('pageTermsStopped') : sendPageMessage('pageTermsChanged', status()),
    );
  };
  const stopListening = [
    onPageMessage('getPageStatus', status),
    onPageMessage('showNextTerm', () => terms.page()?.showNext()),
    onPageMessage('showPreviousTerm', () => terms.page()?.showPrevious()),
    onPageMessage('getPageFindings', () => flagged()?.findings() ?? NOTHING_FOUND),
    onPageMessage('showFinding', ({ data }) => terms.page()?.showFinding(data.key, data.nth)),
    onPageMessage('stopPageTerms', stop),
    onPageMessage('askAgain', askAgain),
  ];
  signal.addEventListener('abort', () => {
    for (const off of stopListening) off();
  });
  return askAgain;
}
