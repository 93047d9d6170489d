import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '@/components/std/Button';
import { Notice } from '@/components/std/Notice';
import {
  ALL_SITES,
  hostPattern,
  readSitePolicy,
  removeFromPolicy,
  watchSitePolicy,
  type SitePolicy,
} from '@/lib/settings/site-policy';
import { Section } from './Section';
import styles from './SitesSection.module.css';

/** Where terms are flagged without asking, and where never. Removing a site gives its permission back. */
export function SitesSection() {
  const [policy, setPolicy] = useState<SitePolicy>();
  useEffect(() => {
    void readSitePolicy().then(setPolicy);
    return watchSitePolicy(setPolicy);
  }, []);
  if (!policy) return null;
  const remove = async (host: string) => {
    await removeFromPolicy(host);
    await browser.permissions
      .remove({ origins: [host === '*' ? ALL_SITES : hostPattern(host)] })
      .catch(() => false);
  };
  const allowed = [...(policy.allSites ? ['*'] : []), ...policy.sites];
  return (
    <>
      <Section
        title="Always flag terms on"
        lead="Chosen in the popup, site by site. Page text never leaves the device. A page can see which words are flagged on it."
      >
        {allowed.length === 0 ? (
          <Notice kind="empty" title="No site yet">
            Open a page, then the popup, and choose “Always on” beside “Flag terms on this page”.
          </Notice>
        ) : (
          <SiteList hosts={allowed} onRemove={(host) => void remove(host)} />
        )}
      </Section>
      <Section title="Never flag terms on">
        {policy.never.length === 0 ? (
          <p className={styles['soft']}>No site. “Never on” in the popup puts one here.</p>
        ) : (
          <SiteList hosts={policy.never} onRemove={(host) => void remove(host)} />
        )}
      </Section>
    </>
  );
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
