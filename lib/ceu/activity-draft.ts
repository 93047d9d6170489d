import { isCalendarDay } from '@/lib/std/calendar-day';
import {
  providerKindOf,
  type ActivityKind,
  type CeuActivity,
  type CeuCategory,
  type ProviderKind,
} from './activity';
import { unitsOfMinutes, type UnitRule } from './units';

/** An activity as a form holds it while it is typed. */
export type ActivityDraft = {
  on: string;
  title: string;
  /** How `amount` is meant. */
  givenAs: 'ceus' | 'minutes';
  amount: string;
  category: CeuCategory;
  ownCategories: string[];
  providerKind: ProviderKind;
  provider: string;
  /** Empty while none is chosen. */
  kind: ActivityKind | '';
  notes: string;
};

export const EMPTY_DRAFT: ActivityDraft = {
  on: '',
  title: '',
  givenAs: 'ceus',
  amount: '',
  category: 'coding',
  ownCategories: [],
  providerKind: 'other',
  provider: '',
  kind: '',
  notes: '',
};

/** The draft for the next activity: what is often the same again stays. */
export function nextDraft({ givenAs, category, providerKind }: ActivityDraft): ActivityDraft {
  return { ...EMPTY_DRAFT, givenAs, category, providerKind };
}

/** The draft of an activity that is there, to change it. */
export function draftOf(activity: CeuActivity): ActivityDraft {
  const {
    on,
    title,
    units,
    minutes,
    category,
    ownCategories = [],
    provider = '',
    kind = '',
    notes = '',
  } = activity;
  return {
    on,
    title,
    givenAs: minutes === undefined ? 'ceus' : 'minutes',
    amount: String(minutes ?? units),
    category,
    ownCategories,
    providerKind: providerKindOf(activity),
    provider,
    kind,
    notes,
  };
}

/**
 * The activity that a draft describes, or undefined while its day or its amount is missing. A title may still be
 * missing: what it would bring is shown before. Empty fields are left out.
 */
export function activityOf(draft: ActivityDraft, id: string, rule: UnitRule): CeuActivity | undefined {
  const amount = Number(draft.amount);
  if (!isCalendarDay(draft.on) || !(amount > 0)) return undefined;
  const isMinutes = draft.givenAs === 'minutes';
  const [provider, notes] = [draft.provider.trim(), draft.notes.trim()];
  return {
    id,
    on: draft.on,
    title: draft.title.trim(),
    units: isMinutes ? unitsOfMinutes(amount, rule) : amount,
    ...(isMinutes ? { minutes: amount } : {}),
    category: draft.category,
    providerKind: draft.providerKind,
    ...(draft.ownCategories.length > 0 ? { ownCategories: draft.ownCategories } : {}),
    ...(provider === '' ? {} : { provider }),
    ...(draft.kind === '' ? {} : { kind: draft.kind }),
    ...(notes === '' ? {} : { notes }),
  };
}
