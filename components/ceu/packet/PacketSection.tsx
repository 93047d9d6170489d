import { DropZone } from '@/components/options/code-sets/DropZone';
import { Section } from '@/components/options/Section';
import { Button } from '@/components/std/Button';
import { countOf, formatDay } from '@/components/std/format-day';
import { Preview } from '@/components/std/Preview';
import { UndoLine } from '@/components/std/UndoLine';
import type { CeuChoices } from '@/lib/ceu/cycle-record';
import type { CeuCycle } from '@/lib/ceu/cycle';
import type { PacketSummary } from '@/lib/platform/ceu-packet/packet-messages';
import { activityCount, recordCount, sizeWords } from '../ceu-words';
import styles from './Packet.module.css';
import { PacketProblem } from './PacketProblem';
import { packetRun, usePacketState } from './packet-run';
import type { PacketState } from './packet-state';

type Props = { cycle: CeuCycle | undefined; choices: CeuChoices };

/** Makes the audit packet of a cycle, verifies one that was made, and brings its records back. */
export function PacketSection({ cycle, choices }: Props) {
  const state = usePacketState();
  const isBusy = state.is === 'busy';
  const open = ([file, ...others]: readonly File[]) => {
    if (!file) return;
    if (others.length > 0) packetRun.refuse('Choose one file at a time.');
    else packetRun.open(file);
  };
  return (
    <Section
      title="Audit packet"
      lead="One ZIP file for an audit: a summary to print, your activities as a table, and every certificate, with a list by which each file can be verified. It is made on this device and sent nowhere."
    >
      <div className={styles['packet']}>
        {cycle && (
          <div>
            <Button
              look={state.is === 'read' ? 'plain' : 'primary'}
              disabled={isBusy}
              onClick={() => packetRun.make(cycle.id, choices)}
            >
              Save the packet of this cycle
            </Button>
          </div>
        )}
        {state.is !== 'read' && (
          <DropZone
            what="a packet to verify or restore"
            hint="or drop it here. Nothing is changed until you say so."
            accept=".zip,application/zip"
            isBusy={isBusy}
            onFiles={open}
            onRefused={(error) => packetRun.refuse(error instanceof Error ? error.message : String(error))}
          />
        )}
        <p role="status" className={styles['soft']}>
          {statusWords(state)}
        </p>
        {isBusy && (
          <div className={styles['actions']}>
            <progress aria-label={statusWords(state)} max={1} value={state.share} />
            {(state.with === 'making' || state.with === 'reading') && (
              <Button onClick={() => packetRun.cancel()}>Cancel</Button>
            )}
          </div>
        )}
        {state.is === 'read' && <PacketPreview summary={state.summary} />}
        {state.is === 'restored' && (
          <UndoLine onUndo={() => packetRun.undo()}>{restoredWords(state)}</UndoLine>
        )}
        {state.is === 'failed' && <PacketProblem during={state.during} error={state.error} />}
      </div>
    </Section>
  );
}

function PacketPreview({ summary }: { summary: PacketSummary }) {
  const { createdAt, startsOn, endsOn, ruleSet, activities, certificates, files, here } = summary;
  return (
    <Preview
      label="What is in the packet"
      title={`Verified: ${countOf(files, 'file')}, each as it was made`}
      actions={
        <>
          <Button look="primary" onClick={() => packetRun.restore()}>
            Restore what is missing
          </Button>
          <Button onClick={() => packetRun.cancel()}>Close the packet</Button>
        </>
      }
    >
      <p>
        {recordCount(activities, certificates)} of the cycle {formatDay(startsOn)} to {formatDay(endsOn)}, by
        “{ruleSet}” rules, made on {formatDay(createdAt.slice(0, 10))}.
      </p>
      <p className={styles['soft']}>
        {here === 0
          ? 'None of the activities is in your log.'
          : `${activityCount(here)} of it ${here === 1 ? 'is' : 'are'} in your log, and ${here === 1 ? 'stays' : 'stay'} as ${here === 1 ? 'it is' : 'they are'}.`}
      </p>
    </Preview>
  );
}

function restoredWords({ activities, certificates }: Extract<PacketState, { is: 'restored' }>): string {
  const kept = activities.kept + certificates.kept;
  return `Restored ${recordCount(activities.added, certificates.added)}.${
    kept === 0 ? '' : ` ${kept} more ${kept === 1 ? 'was' : 'were'} there already.`
  }`;
}

function statusWords(state: PacketState): string {
  switch (state.is) {
    case 'busy':
      return BUSY_WORDS[state.with];
    case 'made':
      return `Saved and verified: ${recordCount(state.activities, state.certificates)}, ${sizeWords(state.bytes)}.`;
    case 'undone':
      return 'Undone. What was restored is gone again.';
    case 'cancelled':
      return 'Closed. Nothing was changed.';
    case 'idle':
    case 'read':
    case 'restored':
    case 'failed':
      return '';
  }
}

const BUSY_WORDS = {
  making: 'Making the packet',
  reading: 'Verifying the packet',
  restoring: 'Restoring',
  undoing: 'Undoing',
} as const;
