import type { PlanMockSize } from './place-mocks';
import type { MockMinutes } from './plan-inputs';

/** A mock exam with fewer of its places than this is too short to stand for its size. Ours. */
const LEAST_SHARE = 0.8;

/** What a mock exam of a size would be with the banks of now. */
type Draft = { minutes: number; form: { places: number }; entries: readonly unknown[] };

/** The sizes that the banks allow, with their minutes. */
export function allowedMocks(drafts: Readonly<Record<PlanMockSize, Draft>>): MockMinutes {
  const minutesOf = ({ minutes, form, entries }: Draft) =>
    entries.length >= form.places * LEAST_SHARE ? minutes : undefined;
  const [half, full] = [minutesOf(drafts.half), minutesOf(drafts.full)];
  return { ...(half !== undefined && { half }), ...(full !== undefined && { full }) };
}
