import type { ReactNode } from 'react';
import { HiddenText } from '@/components/std/HiddenText';
import { Notice } from '@/components/std/Notice';

/** In place of a page whose layer was removed or replaced meanwhile; says what is missing. */
export function Gone({ children }: { children: ReactNode }) {
  return (
    <>
      <HiddenText as="h1">Code book</HiddenText>
      <Notice kind="empty" title="Not here any more">
        {children}
      </Notice>
    </>
  );
}
