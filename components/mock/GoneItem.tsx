import { Notice } from '@/components/std/Notice';

/** Stands at a place whose question or scenario left the content while the exam was running. */
export function GoneItem() {
  return (
    <Notice kind="info" title="This item is no longer there.">
      An update took it out. It does not count; go on with the next one.
    </Notice>
  );
}
