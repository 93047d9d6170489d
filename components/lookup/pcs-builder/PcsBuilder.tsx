import { useState } from 'react';
import { LayerMissing } from '@/components/lookup/browse/LayerMissing';
import { PageHead } from '@/components/lookup/browse/PageHead';
import type { BrowseNav } from '@/components/lookup/browse/browse-nav';
import { useCodeCheck, type CodeCheck } from '@/components/lookup/browse/use-code-check';
import { useLayer, type OpenLayer } from '@/components/lookup/browse/use-layer';
import { HiddenText } from '@/components/std/HiddenText';
import {
  PCS_LENGTH,
  pcsBeginning,
  pcsNext,
  pcsRows,
  pcsSteps,
  pcsTableOf,
} from '@/lib/codes/browse/pcs-steps';
import { pcsMeaning, type PcsMeaning } from '@/lib/codes/browse/pcs-meaning';
import type { PcsDefinitions } from '@/lib/codes/records/pcs-definitions';
import type { PcsTable } from '@/lib/codes/records/pcs-table';
import { BuiltCode } from './BuiltCode';
import { ChoiceList } from './ChoiceList';
import { CodeSlots } from './CodeSlots';
import styles from './PcsBuilder.module.css';
import { RemainingTable } from './RemainingTable';

type Props = { chosen: string; nav: BrowseNav };

/** Builds an ICD-10-PCS code character by character from the official tables; each step has only valid choices. */
export function PcsBuilder({ chosen, nav }: Props) {
  const tables = useLayer<PcsTable>('icd10pcs', 'tables');
  const definitions = useLayer<PcsDefinitions>('icd10pcs', 'definitions');
  const check = useCodeCheck('icd10pcs');
  if (tables === undefined || definitions === undefined || !check) return null;
  if (tables === null) {
    return (
      <LayerMissing
        title="ICD-10-PCS code builder"
        file="the ICD-10-PCS tables (icd10pcs_tables_YYYY.xml, in “ICD-10-PCS Code Tables and Index”). A list of codes alone has no tables to walk through"
      />
    );
  }
  return <Builder key={tables.edition} wanted={chosen} {...{ tables, definitions, check, nav }} />;
}

type BuilderProps = {
  wanted: string;
  tables: OpenLayer<PcsTable>;
  definitions: OpenLayer<PcsDefinitions> | null;
  check: CodeCheck;
  nav: BrowseNav;
};

function Builder({ wanted, tables: { edition, records }, definitions, check, nav }: BuilderProps) {
  const [chosen, setChosen] = useState(() => pcsBeginning(records, wanted));
  const [said, setSaid] = useState(() =>
    chosen === wanted ? '' : `${wanted} is not in the tables of ${edition}: it starts with what is there.`,
  );
  const next = pcsNext(records, chosen);
  const steps = pcsSteps(records, chosen);
  const isComplete = chosen.length === PCS_LENGTH;
  const choose = (to: string, saying: string) => {
    setChosen(to);
    setSaid(saying);
    nav.keep({ kind: 'pcs-builder', chosen: to });
  };
  const goBack = () => {
    if (chosen !== '') choose(chosen.slice(0, -1), 'One step back.');
  };

  return (
    <>
      <PageHead edition={editionsOf(edition, definitions?.edition, check)} title="ICD-10-PCS code builder" />
      <CodeSlots steps={steps} onBackTo={(length) => choose(chosen.slice(0, length), '')} />
      <p className={styles['said']} role="status">
        {said || <HiddenText>{isComplete ? 'The code is complete.' : `Now: ${next.title}`}</HiddenText>}
      </p>
      {isComplete ? (
        <BuiltCode
          code={chosen}
          tablesEdition={edition}
          check={check}
          onOpen={() => nav.openCode('icd10pcs', chosen)}
          onBack={goBack}
          onRestart={() => choose('', '')}
        />
      ) : (
        <ChoiceList
          key={chosen}
          place={chosen.length + 1}
          next={next}
          meaningOf={(labels) => meaningOf(records, definitions, chosen, labels)}
          onChoose={(code) => choose(chosen + code, '')}
          onWrong={(character) => setSaid(`${character} is not possible here.`)}
          onBack={goBack}
        />
      )}
      {!isComplete && <RemainingTable chosen={chosen} rows={pcsRows(records, chosen)} />}
    </>
  );
}

/** The definition of the installed definitions; of an operation also the one that its table prints. */
function meaningOf(
  tables: OpenLayer<PcsTable>['records'],
  definitions: OpenLayer<PcsDefinitions> | null,
  chosen: string,
  labels: readonly string[],
): PcsMeaning | undefined {
  const official = definitions && pcsMeaning(definitions.records, chosen, labels);
  if (official) return official;
  // Only the second step has tables to look into without a choice: those of its operations.
  if (chosen.length !== 2) return undefined;
  for (let at = tables.firstFrom(chosen); at < tables.size && tables.keyAt(at).startsWith(chosen); at += 1) {
    const operation = pcsTableOf(tables, tables.keyAt(at))?.headings[2];
    if (operation && labels.includes(operation.label) && operation.definition !== undefined) {
      return { definition: operation.definition, includes: [] };
    }
  }
  return undefined;
}

function editionsOf(tables: string, definitions: string | undefined, check: CodeCheck): string {
  const parts = [`Tables ${tables}`];
  if (definitions === undefined) parts.push('no definitions installed');
  else if (definitions !== tables) parts.push(`definitions ${definitions}`);
  if (!check.isStarter && check.edition !== undefined)
    parts.push(`checked against codes of ${check.edition}`);
  return parts.join(' · ');
}
