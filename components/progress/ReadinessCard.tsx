import { useMemo } from 'react';
import { useNow } from '@/components/data/use-now';
import type { NumberFact } from '@/lib/exam/edited-fact';
import { localDay } from '@/lib/platform/local-day';
import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';
import type { Settings } from '@/lib/settings/settings';
import type { JudgedReadiness } from '@/lib/stats/judge-readiness';
import { chanceToReach, type Readiness } from '@/lib/stats/readiness';
import { ChartCard, type ChartTable } from './chart/ChartCard';
import { PassingMark } from './PassingMark';
import { percent, rangeWords } from './progress-format';
import { ReadinessBasis } from './ReadinessBasis';
import { ReadinessChance } from './ReadinessChance';
import { ReadinessDomains } from './ReadinessDomains';
import { TooFewAnswers } from './TooFewAnswers';
import { usePassingMark } from './use-passing-mark';

type Props = {
  readiness: JudgedReadiness;
  settings: Settings;
  /** Starts a quiz. */
  onStart: (recipe: QuizRecipe, title: string) => void;
};

/** The chance to reach the mark, what it is made of, and what is missing while it cannot be said. */
export function ReadinessCard({ readiness, settings, onStart }: Props) {
  const mark = usePassingMark();
  if (readiness.is === 'too-few')
    return (
      <ChartCard title="Readiness">
        <TooFewAnswers readiness={readiness} onStart={onStart} />
      </ChartCard>
    );
  if (!mark) return null;
  return <Estimated estimate={readiness.estimate} mark={mark} examOn={settings.examOn} />;
}

function Estimated({
  estimate,
  mark,
  examOn,
}: {
  estimate: Readiness;
  mark: NumberFact;
  examOn: Settings['examOn'];
}) {
  const today = localDay(useNow());
  const chance = useMemo(() => chanceToReach(mark.value, estimate), [mark.value, estimate]);
  const isAhead = examOn !== undefined && examOn >= today;
  return (
    <ChartCard title="Readiness" table={() => tableOf(estimate)}>
      <ReadinessChance
        chance={chance}
        percentRange={estimate.percent}
        mark={mark.value}
        examOn={isAhead ? examOn : undefined}
      />
      <PassingMark mark={mark} today={today} />
      <ReadinessDomains domains={estimate.domains} />
      <ReadinessBasis isExamAhead={isAhead} />
    </ChartCard>
  );
}

function tableOf({ domains, percent: total }: Readiness): ChartTable {
  const sum = (of: (domain: Readiness['domains'][number]) => number) =>
    domains.reduce((all, domain) => all + of(domain), 0);
  return {
    columns: [
      'Domain',
      'Of the exam',
      'First answers',
      'Right',
      'Expected right',
      '95 % range',
      'Percent of the exam',
      'Of it by study',
    ],
    rows: [
      ...domains.map((domain) => [
        domain.title,
        `${Math.round(domain.weight)} %`,
        String(domain.answers),
        String(domain.right),
        percent(domain.middle),
        rangeWords(domain),
        pointsOf(domain.weight * domain.middle),
        pointsOf(domain.weight * domain.fromStudy),
      ]),
      [
        'The whole exam',
        '100 %',
        String(sum(({ answers }) => answers)),
        String(sum(({ right }) => right)),
        percent(total.middle),
        rangeWords(total),
        pointsOf(sum(({ weight, middle }) => weight * middle)),
        pointsOf(sum(({ weight, fromStudy }) => weight * fromStudy)),
      ],
    ],
  };
}

function pointsOf(value: number): string {
  return value.toFixed(1);
}
