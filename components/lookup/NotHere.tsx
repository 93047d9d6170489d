import { Notice } from '@/components/std/Notice';

/** In place of a looked-up thing that is gone. */
export function NotHere() {
  return (
    <Notice kind="empty" title="Not here any more">
      It may have left the bank with an update, or its code set was removed. Go back and look it up again.
    </Notice>
  );
}
