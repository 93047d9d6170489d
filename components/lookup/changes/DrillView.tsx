import { useState, type KeyboardEvent } from 'react';
import { Gone } from '@/components/lookup/browse/Gone';
import { PageHead } from '@/components/lookup/browse/PageHead';
import { Button } from '@/components/std/Button';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { countOf } from '@/components/std/format-day';
import { Notice } from '@/components/std/Notice';
import { newCodes } from '@/lib/codes/browse/change-groups';
import {
  answerDrill,
  judgeDrill,
  startDrill,
  type CodeDrill,
  type DrillVerdict,
} from '@/lib/codes/browse/code-drill';
import { CODE_SYSTEMS, type CodeSystem } from '@/lib/codes/code-system';
import { formatCode } from '@/lib/codes/format-code';
import type { CodeChange } from '@/lib/codes/records/code-change';
import type { ChangeSource } from '@/lib/db/code-changes';
import { DrillAnswer } from './DrillAnswer';
import styles from './DrillView.module.css';
import { useChanges, useChangeSources } from './use-changes';

/** A drill over the new codes of an edition: a title is shown, the code is typed. Nothing of it is stored. */
export function DrillView({ sourceId }: { sourceId: string }) {
  const sources = useChangeSources();
  const source = sources?.find(({ id }) => id === sourceId);
  const { changes } = useChanges(source);
  if (sources && !source) {
    return <Gone>The changes of this edition are no longer installed.</Gone>;
  }
  if (!source || !changes) return null;
  return <Drill source={source} codes={newCodes(changes)} />;
}

function Drill({ source, codes }: { source: ChangeSource; codes: CodeChange[] }) {
  const [drill, setDrill] = useState(() => startDrill(codes, Math.random));
  const { system, edition } = source;
  const [asked] = drill.queue;
  const known = drill.total - drill.queue.length;
  return (
    <>
      <PageHead edition={`${CODE_SYSTEMS[system]} ${edition} · new codes`} title="Which code is it?">
        <p role="status">
          {known} of {drill.total} known · {countOf(drill.again, 'time')} put back
        </p>
      </PageHead>
      {asked ? (
        <Card
          key={`${asked.code}:${drill.again}`}
          {...{ drill, asked, system }}
          onAnswer={(typed) => setDrill(answerDrill(drill, typed))}
          onJudge={(knew) => setDrill(judgeDrill(drill, knew))}
        />
      ) : (
        <Notice
          kind="info"
          title="All known"
          action={
            <Button
              ref={focusOnMount}
              look="primary"
              onClick={() => setDrill(startDrill(codes, Math.random))}
            >
              Once more
            </Button>
          }
        >
          {countOf(drill.knewAtOnce, 'code')} of {drill.total} known at the first sight of them.
        </Notice>
      )}
    </>
  );
}

type CardProps = {
  drill: CodeDrill;
  asked: CodeChange;
  system: CodeSystem;
  onAnswer: (typed: string) => void;
  onJudge: (knew: boolean) => void;
};

function Card({ drill: { answer }, asked, system, onAnswer, onJudge }: CardProps) {
  return (
    <section className={styles['card']} aria-label="New code">
      <p className={styles['title']}>{asked.title}</p>
      {answer ? (
        <Verdict code={formatCode(system, asked.code)} {...{ answer, onJudge }} />
      ) : (
        <DrillAnswer
          label={
            system === 'icd10pcs' ? 'Its code, or its table (3 characters)' : 'Its code, or its category'
          }
          onAnswer={onAnswer}
        />
      )}
    </section>
  );
}

type VerdictProps = {
  code: string;
  answer: { typed: string; verdict: DrillVerdict };
  onJudge: (knew: boolean) => void;
};

/** After the answer the likelier button has the focus; 1 and 2 choose, as in the quiz. */
function Verdict({ code, answer: { typed, verdict }, onJudge }: VerdictProps) {
  const knew = verdict !== 'wrong';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== '1' && event.key !== '2') return;
    // The next box has the focus at once: the figure would be typed into it.
    event.preventDefault();
    onJudge(event.key === '2');
  };
  return (
    // The keys are those of the two buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['verdict']} onKeyDown={onKeyDown}>
      <p className={styles['code']}>{code}</p>
      <p role="status" className={knew ? styles['good'] : styles['bad']}>
        {wordsFor(verdict, typed)}
      </p>
      <div className={styles['actions']}>
        <Button
          ref={knew ? null : focusOnMount}
          look={knew ? 'plain' : 'primary'}
          onClick={() => onJudge(false)}
        >
          1 Again
        </Button>
        <Button
          ref={knew ? focusOnMount : null}
          look={knew ? 'primary' : 'plain'}
          onClick={() => onJudge(true)}
        >
          2 Knew it
        </Button>
      </div>
    </div>
  );
}

function wordsFor(verdict: DrillVerdict, typed: string): string {
  if (verdict === 'code') return '✓ That is the code.';
  if (verdict === 'category') return `✓ The beginning is right: ${typed}.`;
  return typed.trim() === '' ? 'This is the code.' : `✗ Not ${typed}.`;
}
