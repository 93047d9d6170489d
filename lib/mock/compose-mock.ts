import { blueprint, domainOfTopic, type Blueprint } from '@/lib/exam/blueprint';
import { examForm, type ExamForm, type ExamSize } from '@/lib/exam/exam-form';
import type { TopicId } from '@/lib/exam/topic';
import { isValidOn } from '@/lib/quiz/is-valid-on';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { largestRemainder } from '@/lib/std/largest-remainder';
import type { Random } from '@/lib/std/random';
import { shuffled } from '@/lib/std/shuffled';
import type { MockEntry } from './mock-exam';
import { pickSpread } from './pick-spread';

/** What composing needs to know of an item that may be asked. */
export type ItemCandidate = {
  id: string;
  topic: TopicId;
  optionIds: readonly string[];
  fixedOrder?: boolean | undefined;
  /** How many options the question says to choose. */
  needed: number;
  validFrom: string;
  validTo?: string | undefined;
  /** Whether it was ever answered. */
  isSeen: boolean;
  /** Start (epoch ms) of the latest mock exam that asked it. */
  lastAskedAt?: number | undefined;
};

/** A scenario that may be asked, which the caller has checked to be of the right edition. */
export type ScenarioCandidate = Pick<ItemCandidate, 'id' | 'topic' | 'isSeen' | 'lastAskedAt'> & {
  hasCpt: boolean;
};

export type MockRequest = {
  blueprintId: Blueprint['id'];
  size: ExamSize;
  /** The day on which every key must hold. */
  day: CalendarDay;
  random: Random;
};

/** A composed exam: its places, and what the bank could not give. */
export type MockDraft = {
  form: ExamForm;
  /** In proportion to the places when they are fewer than the form has. */
  minutes: number;
  entries: MockEntry[];
  /** By domain of the blueprint: places that its weight asks for, and those that there are. */
  domains: { id: string; title: string; wanted: number; has: number }[];
};

/** Scenarios count for the domain that has coding the record in it. */
const SCENARIO_TOPIC: TopicId = 'principal-diagnosis';

/**
 * Composes a mock exam: places by the weights of the domains (largest remainder), within a domain spread over its
 * topics. What was never asked in a mock exam comes first, of it what was never answered; then what was asked, the
 * oldest exam first. A domain with too few items is left short: its places are not filled with other domains'. A missing
 * scenario is replaced by a question. Unscored places are drawn among the questions.
 */
export function composeMock(
  items: readonly ItemCandidate[],
  scenarios: readonly ScenarioCandidate[],
  { blueprintId, size, day, random }: MockRequest,
): MockDraft {
  const of = blueprint(blueprintId);
  const form = examForm(of, size);
  const valid = items.filter((item) => isValidOn(item, day));
  const quotas = largestRemainder(
    form.places,
    of.domains.map((domain) => domain.weight),
  );
  const scenarioDomain = domainOfTopic(of, SCENARIO_TOPIC)?.id;
  const parts = of.domains.map((domain, at) => {
    const wanted = quotas[at] ?? 0;
    const cases =
      domain.id === scenarioDomain ? pickSpread(scenarios, Math.min(form.scenarios, wanted), random) : [];
    const pool = valid.filter((item) => domainOfTopic(of, item.topic)?.id === domain.id);
    return { domain, wanted, cases, asked: pickSpread(pool, wanted - cases.length, random) };
  });

  const asked = parts.flatMap((part) => part.asked);
  const places = asked.length + parts.reduce((sum, part) => sum + part.cases.length, 0);
  const share = places / form.places;
  const unscored = new Set(
    shuffled(asked, random)
      .slice(0, Math.round(form.unscored * share))
      .map((item) => item.id),
  );
  const entries = parts.flatMap(({ domain, cases, asked: chosen }) => [
    ...chosen.map((item) => itemEntry(item, domain.id, !unscored.has(item.id), random)),
    ...cases.map((each) => scenarioEntry(each, domain.id)),
  ]);
  return {
    form,
    minutes: Math.max(1, Math.round(form.minutes * share)),
    entries: shuffled(entries, random),
    domains: parts.map(({ domain, wanted, cases, asked: chosen }) => ({
      id: domain.id,
      title: domain.title,
      wanted,
      has: chosen.length + cases.length,
    })),
  };
}

function itemEntry(item: ItemCandidate, domain: string, isScored: boolean, random: Random): MockEntry {
  return {
    kind: 'item',
    itemId: item.id,
    domain,
    needed: item.needed,
    optionOrder: item.fixedOrder ? [...item.optionIds] : shuffled(item.optionIds, random),
    isScored,
    wasSeen: item.isSeen,
    response: [],
    earlier: [],
    strikes: [],
    highlights: [],
    isFlagged: false,
    isVisited: false,
    elapsedMs: 0,
  };
}

function scenarioEntry({ id, isSeen, hasCpt }: ScenarioCandidate, domain: string): MockEntry {
  return {
    kind: 'scenario',
    scenarioId: id,
    domain,
    hasCpt,
    isScored: true,
    wasSeen: isSeen,
    sheet: { diagnoses: [], procedures: [] },
    highlights: [],
    isFlagged: false,
    isVisited: false,
    elapsedMs: 0,
  };
}
