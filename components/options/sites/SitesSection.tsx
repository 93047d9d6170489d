import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { changeSettings, type Settings } from '@/lib/settings/settings';
import type { SiteList } from '@/lib/settings/site-policy';
import { Section } from '../Section';
import { HiddenTerms } from './HiddenTerms';
import { ListsFile } from './ListsFile';
import { SiteListEditor, type Done } from './SiteListEditor';
import styles from './SitesSection.module.css';
import { useSites } from './use-sites';

/** Where terms are flagged without asking, where never, which terms nowhere; all of it as a file. */
export function SitesSection({ settings }: { settings: Settings }) {
  const sites = useSites();
  // One line for both lists: what was done before on the other one could not be undone as it says.
  const [done, setDone] = useState<{ list: SiteList; done: Done | undefined }>();
  if (!sites) return null;
  const editor = (list: SiteList) => (
    <SiteListEditor
      list={list}
      sites={sites}
      done={done?.list === list ? done.done : undefined}
      onDone={(next) => setDone({ list, done: next })}
    />
  );
  return (
    <div className={styles['lists']}>
      <PauseSection isPaused={settings.isFlaggingPaused} />
      <Section
        title="Always flag terms on"
        lead="Page text never leaves the device. A page can see which words are flagged on it."
      >
        {editor('always')}
      </Section>
      <Section title="Never flag terms on" lead="Whatever else you allow.">
        {editor('never')}
      </Section>
      <Section
        title="Hidden terms"
        lead="Flagged on no page. You can look them up, and they are asked in quizzes."
      >
        <HiddenTerms hiddenTerms={settings.hiddenTerms} />
      </Section>
      <Section
        title="All lists as a file"
        lead="For another browser, or for a colleague. Sites and hidden terms only. A backup has them too."
      >
        <ListsFile lists={{ policy: sites.policy, hiddenTerms: settings.hiddenTerms }} />
      </Section>
    </div>
  );
}

function PauseSection({ isPaused }: { isPaused: boolean }) {
  const { isBusy, error, run } = useAction();
  return (
    <Section
      title="Flagging"
      lead={
        isPaused
          ? 'Paused: nothing is flagged on any page until you resume.'
          : 'On: pages are flagged as you ask and as the lists say.'
      }
    >
      <div>
        <Button
          look={isPaused ? 'primary' : 'plain'}
          disabled={isBusy}
          onClick={() => run(() => changeSettings({ isFlaggingPaused: !isPaused }))}
        >
          {isPaused ? 'Resume flagging' : 'Pause flagging'}
        </Button>
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
    </Section>
  );
}
