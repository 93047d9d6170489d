import { useRef, useState } from 'react';
import { previewCptList, type CptPreview } from '@/lib/codes/files/read-cpt-list';
import { CodeFileError } from '@/lib/codes/files/code-file-error';
import { CPT_NOTICE } from '@/lib/codes/code-system';
import { plainFile } from '@/lib/codes/install/plain-file';
import { shownName } from '@/lib/codes/install/shown-name';
import { Section } from '../Section';
import { CptMappingForm } from './CptMappingForm';
import { DropZone } from './DropZone';
import { installRun } from './install-run';
import { InstallStatus } from './InstallStatus';
import { useRunAt } from './use-install-run';

type Props = {
  /** The editions of the user's lists that are there. */
  editions: readonly string[];
  isBusy: boolean;
};

/** The user's own licensed CPT list: chosen or dropped, mapped, installed. The product has no CPT descriptor itself. */
export function CptListSection({ editions, isBusy }: Props) {
  const [chosen, setChosen] = useState<{ file: File; preview: CptPreview }>();
  // Where the form was, the zone takes the focus that it had.
  const [hadForm, setHadForm] = useState(false);
  const run = useRunAt('cpt');
  const place = useRef<HTMLDivElement>(null);
  const list = run?.is === 'done' ? undefined : chosen;
  const refuse = (error: unknown) => installRun.refuse('cpt', error);
  const choose = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) throw new CodeFileError('unknown', { file: file.name }, ONE_ONLY);
    const preview = await previewCptList(plainFile(file));
    setChosen({ file, preview });
    setHadForm(true);
    // Last: with the end of the one before, the form appears.
    installRun.forget();
  };
  return (
    <Section
      title="Your own CPT list"
      lead={`${CPT_NOTICE} The extension comes without any CPT descriptor. Where you hold a licence, your own list can be searched here as well: it stays on this device and is left out of every export.`}
    >
      <div ref={place}>
        {list ? (
          <CptMappingForm
            key={`${list.file.name} ${list.file.lastModified} ${list.file.size}`}
            name={shownName(list.file.name)}
            preview={list.preview}
            editions={editions}
            isBusy={isBusy}
            onInstall={(mapping) => installRun.installCpt(list.file, mapping)}
            onCancel={() => {
              installRun.forget();
              setChosen(undefined);
            }}
          />
        ) : (
          <DropZone
            what="your CPT list"
            hint="or drop it here: CSV or tab-separated text, with a column of codes and a column of titles"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            isBusy={isBusy}
            isFocused={hadForm}
            onFiles={(files) => void choose(files).catch(refuse)}
            onRefused={refuse}
          />
        )}
      </div>
      <InstallStatus at="cpt" onCancel={() => place.current?.querySelector('button')?.focus()} />
    </Section>
  );
}

const ONE_ONLY = 'Add one list at a time.';
