import { useAction } from '@/components/data/use-action';
import { useSitePolicy } from '@/components/data/use-site-policy';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Notice } from '@/components/std/Notice';
import type { PageInFront } from '@/lib/platform/page-in-front';
import { flagTab } from '@/lib/platform/tab-flags';
import { changeSettings } from '@/lib/settings/settings';
import { listSite, siteModeOf } from '@/lib/settings/site-policy';

type Props = {
  page: Exclude<PageInFront, { kind: 'flagged' }>;
  isPaused: boolean;
  onChange: () => void;
};

/** Why nothing is listed, and the one next step. */
export function NotFlagged({ page, isPaused, onChange }: Props) {
  const { isBusy, error, run } = useAction();
  const policy = useSitePolicy();
  const act = (work: () => Promise<unknown>) => run(() => work().finally(onChange));
  if (isPaused) {
    return (
      <>
        <Notice
          kind="empty"
          title="Flagging is paused"
          action={
            <Button
              look="primary"
              disabled={isBusy}
              onClick={() => act(() => changeSettings({ isFlaggingPaused: false }))}
            >
              Resume flagging
            </Button>
          }
        >
          Nothing is flagged on any page until you resume.
        </Notice>
        {error !== undefined && <ErrorNotice error={error} />}
      </>
    );
  }
  if (page.kind === 'none') {
    return (
      <Notice kind="empty" title="No web page in front">
        Open a web page. What stands on it is listed here once it is flagged. The browser’s own pages and the
        pages of extensions cannot be flagged.
      </Notice>
    );
  }
  const { host } = page;
  if (host !== undefined && policy && siteModeOf(policy, host) === 'never') {
    return (
      <>
        <Notice
          kind="empty"
          title={`${host} is on your never list`}
          action={
            <Button disabled={isBusy} onClick={() => act(() => listSite(host, undefined))}>
              Take off the never list
            </Button>
          }
        >
          Nothing is flagged on its pages.
        </Notice>
        {error !== undefined && <ErrorNotice error={error} />}
      </>
    );
  }
  if (page.isLoading) {
    return <p role="status">The page is loading</p>;
  }
  // Where the browser tells us the address it lets us in as well.
  if (host !== undefined) {
    return (
      <>
        <Notice
          kind="empty"
          title="Nothing is flagged on this page"
          action={
            <Button look="primary" disabled={isBusy} onClick={() => act(() => flagTab(page.tabId))}>
              Flag this page
            </Button>
          }
        >
          Its coding terms and codes are then underlined, and listed here.
        </Notice>
        {error !== undefined && <ErrorNotice error={error} />}
      </>
    );
  }
  return (
    <Notice kind="empty" title="Nothing is flagged on this page">
      Click the icon of CCS Companion in the browser’s toolbar and choose “Flag terms on this page”: the
      browser lets an extension read a page only when you ask for it there. The browser’s own pages and its
      extension shop cannot be flagged.
    </Notice>
  );
}
