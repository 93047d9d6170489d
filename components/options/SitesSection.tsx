import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Notice } from '@/components/std/Notice';
import {
  ALL_SITES,
  hostPattern,
  readSitePolicy,
  removeFromPolicy,
  watchSitePolicy,
} from '@/lib/settings/site-policy';
import { Section } from './Section';
import styles from './SitesSection.module.css';

/** Where terms are flagged without asking, and where never. Removing a site gives its permission back. */
export function SitesSection() {
  const sites = useSites();
  const { error, run } = useAction();
  const heading = useRef<HTMLDivElement>(null);
  if (!sites) return null;
  const remove = (host: string) =>
    run(async () => {
      await removeFromPolicy(host);
      heading.current?.focus();
    });
  return (
    <div className={styles['lists']} ref={heading} tabIndex={-1}>
      {error !== undefined && <ErrorNotice error={error} />}
      <Section
        title="Always flag terms on"
        lead="Chosen in the popup, site by site. Page text never leaves the device. A page can see which words are flagged on it."
      >
        {sites.allowed.length === 0 ? (
          <Notice kind="empty" title="No site yet">
            Open a page, then the popup, and choose “Always on” beside “Flag terms on this page”.
          </Notice>
        ) : (
          <SiteList hosts={sites.allowed} onRemove={(host) => remove(host)} />
        )}
      </Section>
      <Section title="Never flag terms on">
        {sites.never.length === 0 ? (
          <p className={styles['soft']}>No site. “Never on” in the popup puts one here.</p>
        ) : (
          <SiteList hosts={sites.never} onRemove={(host) => remove(host)} />
        )}
      </Section>
    </div>
  );
}

type Sites = { allowed: string[]; never: string[] };

/** What the user chose and the browser still grants: a permission can be taken back in the browser's own settings. */
function useSites(): Sites | undefined {
  const [sites, setSites] = useState<Sites>();
  useEffect(() => {
    const refresh = () => void readSites().then(setSites);
    refresh();
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    const stop = watchSitePolicy(refresh);
    return () => {
      stop();
      browser.permissions.onAdded.removeListener(refresh);
      browser.permissions.onRemoved.removeListener(refresh);
    };
  }, []);
  return sites;
}

async function readSites(): Promise<Sites> {
  const policy = await readSitePolicy();
  const wanted = policy.allSites ? ['*'] : policy.sites;
  const granted = await Promise.all(
    wanted.map((host) =>
      browser.permissions.contains({ origins: [host === '*' ? ALL_SITES : hostPattern(host)] }),
    ),
  );
  return { allowed: wanted.filter((_, at) => granted[at]), never: policy.never };
}

function SiteList({ hosts, onRemove }: { hosts: readonly string[]; onRemove: (host: string) => void }) {
  return (
    <ul className={styles['sites']}>
      {hosts.map((host) => (
        <li key={host}>
          <span>{host === '*' ? 'All sites' : host}</span>
          <Button
            look="quiet"
            aria-label={`Remove ${host === '*' ? 'all sites' : host}`}
            onClick={() => onRemove(host)}
          >
            Remove
          </Button>
        </li>
      ))}
    </ul>
  );
}
