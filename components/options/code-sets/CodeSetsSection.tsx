import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Notice } from '@/components/std/Notice';
import { CATALOGUE } from '@/lib/codes/catalogue';
import { logged } from '@/lib/platform/logged';
import { giveBackLeftGrants } from '@/lib/platform/host-grant';
import { Section } from '../Section';
import { CptListSection } from './CptListSection';
import { DropZone } from './DropZone';
import { installedEditions } from './installed-editions';
import { InstalledList } from './InstalledList';
import { installRun } from './install-run';
import { InstallStatus } from './InstallStatus';
import { PublisherList } from './PublisherList';
import { useIsInstalling } from './use-install-run';

/** The code sets: what is installed of which edition, and how more is installed. */
export function CodeSetsSection() {
  const db = useDatabase();
  // Apart, as the starter sets come with all their codes: they are not read again at each installation.
  const layers = useLiveQuery(() => db.codeLayers.toArray(), [db]);
  const starterSets = useLiveQuery(() => db.codeSets.toArray(), [db]);
  const isBusy = useIsInstalling();
  const zone = useRef<HTMLDivElement>(null);
  useEffect(() => logged('left grants', () => giveBackLeftGrants(CATALOGUE.map(({ host }) => host)))(), []);
  if (!layers || !starterSets) return null;
  return (
    <>
      <Section
        title="Installed"
        lead="Several editions can stand side by side. Every code says which edition it is from."
      >
        {layers.every(({ system }) => system === 'cpt') && (
          <Notice kind="empty" title="No full code set yet">
            Look-ups find the codes of the starter set only. Download a full set below, or add the publisher’s
            files.
          </Notice>
        )}
        <InstalledList editions={installedEditions(layers, starterSets)} />
      </Section>
      <Section title="Add files" lead="They are read on this device and sent nowhere.">
        <div ref={zone}>
          <DropZone
            what="files"
            hint="or drop them here: the publishers’ ZIP archives, or files out of them, several at once"
            isBusy={isBusy}
            onFiles={(files) => installRun.installFiles(files)}
            onRefused={(error) => installRun.refuse('files', error)}
          />
        </div>
        <InstallStatus at="files" onCancel={() => zone.current?.querySelector('button')?.focus()} />
      </Section>
      <Section
        title="Download from the publisher"
        lead="The browser asks you for the permission for the publisher’s host alone; it is given back after the download. No cookies are sent."
      >
        <PublisherList isBusy={isBusy} />
      </Section>
      <CptListSection
        editions={layers.flatMap(({ system, edition }) => (system === 'cpt' ? [edition] : []))}
        isBusy={isBusy}
      />
    </>
  );
}
