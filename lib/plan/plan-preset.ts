import type { Fact } from '@/lib/exam/fact';
import type { MinutesByWeekday } from './plan-inputs';

export type PlanPresetId = 'three-months' | 'six-months' | 'gain-experience';

/** A timeline to the exam. */
export type PlanPreset = {
  id: PlanPresetId;
  title: string;
  text: string;
  /** The least time that the timeline gives, in days: its months at their shortest. */
  days: Fact<number>;
  /** Days before the exam from which all the minutes are planned; before them about half. */
  fullDays: number;
  /** Full-length mock exams in the last third. */
  fullMocks: number;
  /** What the form begins with. */
  minutes: MinutesByWeekday;
};

const GUIDE = {
  source: 'Certified Coding Specialist Certification Guide, 2026',
  checkedOn: '2026-11-22',
  confidence: 'G',
} as const;

/** The timelines of the guide (domain facts, section 1). Minutes a day and numbers of mock exams are ours. */
export const PLAN_PRESETS: Readonly<Record<PlanPresetId, PlanPreset>> = {
  'three-months': {
    id: 'three-months',
    title: '3 months',
    text: 'With a degree and experience, at a good pace.',
    days: { value: 89, ...GUIDE },
    fullDays: 91,
    fullMocks: 2,
    minutes: [60, 60, 60, 60, 60, 240, 0],
  },
  'six-months': {
    id: 'six-months',
    title: '6 months',
    text: 'With a degree and experience, beside a full week of work.',
    days: { value: 181, ...GUIDE },
    fullDays: 182,
    fullMocks: 3,
    minutes: [30, 30, 30, 30, 30, 240, 0],
  },
  'gain-experience': {
    id: 'gain-experience',
    title: '2–3 years',
    text: 'With experience still to gain: about half the minutes until six months before the exam.',
    days: { value: 730, ...GUIDE },
    fullDays: 182,
    fullMocks: 3,
    minutes: [30, 30, 30, 30, 30, 240, 0],
  },
};
