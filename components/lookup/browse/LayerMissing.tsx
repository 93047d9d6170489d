import { browser } from 'wxt/browser';
import { Notice } from '@/components/std/Notice';

/** Says which official file a page needs, and leads to where it is installed. */
export function LayerMissing({ title, file }: { title: string; file: string }) {
  return (
    <>
      <h1>{title}</h1>
      <Notice kind="empty" title="Not installed yet" action={<CodeSetsLink />}>
        It comes from {file}. Install that file once; it is read on this device.
      </Notice>
    </>
  );
}

/** The link to the code sets in the options. */
export function CodeSetsLink() {
  return (
    <a href={browser.runtime.getURL('/options.html#codes')} target="_blank" rel="noreferrer">
      Install code sets
    </a>
  );
}
