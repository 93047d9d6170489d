import { useEffect, useState } from 'react';
import { readSitePolicy, watchSitePolicy, type SitePolicy } from '@/lib/settings/site-policy';

/** Where terms are flagged without asking and where never, kept up to date; undefined until it has been read. */
export function useSitePolicy(): SitePolicy | undefined {
  const [policy, setPolicy] = useState<SitePolicy>();
  useEffect(() => {
    void readSitePolicy().then(setPolicy);
    return watchSitePolicy(setPolicy);
  }, []);
  return policy;
}
