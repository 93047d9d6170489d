import { shareOf, type Share } from './share';
import type { RightWrong, SaidConfidence } from './tally';

export type CalibrationRow = RightWrong & { said: SaidConfidence; share: Share | undefined };

const ORDER: readonly SaidConfidence[] = ['sure', 'neither', 'not-sure'];

/** How often answers were right by what was said of them, from sure to not sure. */
export function calibration(confidence: Record<SaidConfidence, RightWrong>): CalibrationRow[] {
  return ORDER.map((said) => {
    const { right, wrong } = confidence[said];
    return { said, right, wrong, share: shareOf(right, right + wrong) };
  });
}
