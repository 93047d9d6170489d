import type { DayPlanOptions, DayPlanReason, PlannableItem, StudyCalendar } from './day-plan';

/** What one day has room for. */
export type DayRoom = {
  seconds: number;
  newItems: number;
  reviews: number;
};

export type FilledDay = {
  items: PlannableItem[];
  newCount: number;
  reviewCount: number;
  seconds: number;
  endedBy: DayPlanReason['endedBy'];
};

/** The room of today. Without a first day in the calendar only the limits hold. */
export function dayRoom({ minutesByDay }: StudyCalendar, options: DayPlanOptions): DayRoom {
  const minutes = minutesByDay[0] ?? Infinity;
  return {
    seconds: Math.max(0, minutes) * 60,
    newItems: Math.max(0, Math.floor(options.maxNewPerDay)),
    reviews: Math.max(0, Math.floor(options.maxReviewsPerDay)),
  };
}

/**
 * Takes items from the front of a list until the day is full. An item over its limit is passed over, so that new items
 * may follow when the reviews of the day are used up; the first that does not fit into the time ends the list.
 */
export function fillDay(
  order: Iterable<PlannableItem>,
  room: DayRoom,
  { secondsNew, secondsReview }: Pick<DayPlanOptions, 'secondsNew' | 'secondsReview'>,
): FilledDay {
  const day: FilledDay = { items: [], newCount: 0, reviewCount: 0, seconds: 0, endedBy: 'nothing-left' };
  for (const item of order) {
    const isNew = item.memory === undefined;
    const cost = isNew ? secondsNew : secondsReview;
    if (day.seconds + cost > room.seconds) {
      day.endedBy = 'time';
      break;
    }
    if (isNew ? day.newCount >= room.newItems : day.reviewCount >= room.reviews) {
      day.endedBy = isNew ? 'new-limit' : 'review-limit';
      continue;
    }
    day.items.push(item);
    day.seconds += cost;
    if (isNew) day.newCount += 1;
    else day.reviewCount += 1;
  }
  return day;
}
