import type { DayPlanReason } from './day-plan';

/** One line that says what a day plan asks and why, for the user. */
export function explainDayPlan(why: DayPlanReason): string {
  const { newCount, reviewCount } = why;
  if (newCount + reviewCount === 0) return `${nothing(why)}.`;
  const asked = [
    ...(newCount > 0 ? [`${newCount} new`] : []),
    ...(reviewCount > 0 ? [`${reviewCount} to review`] : []),
  ].join(' and ');
  const reasons = why.daysToExam === undefined ? longTermReasons(why) : examReasons(why);
  return `${asked} today${reasons.length > 0 ? `: ${reasons.join('; ')}` : ''}.`;
}

function nothing({ endedBy, daysToExam }: DayPlanReason): string {
  if (endedBy === 'empty-pool') return 'Nothing to ask today: no bank that is switched on has a question';
  if (endedBy === 'time') return 'Nothing to ask today: your plan has no time left for it';
  if (endedBy !== 'nothing-left') return 'Nothing more to ask today: your daily limit is reached';
  return daysToExam === undefined
    ? 'Nothing is due today'
    : 'Nothing to ask today: all that helps for exam day can wait';
}

function longTermReasons(why: DayPlanReason): string[] {
  const { policy, waitingNew, endedBy } = why;
  const kept =
    policy.kind === 'long-term'
      ? [`reviews come when what you know is down to ${Math.round(policy.retention * 100)} %`]
      : [];
  return [...kept, ...limitReasons(endedBy), ...waitingReasons(why, waitingNew)];
}

function examReasons(why: DayPlanReason): string[] {
  const { newCount, reviewCount, waitingNew, waitingReviews, endedBy, isShortOfTime } = why;
  const isFull = endedBy === 'time';
  const reasons = [
    ...(isShortOfTime ? ['your pool is larger than your time'] : []),
    ...(isFull && newCount === 0 && waitingNew > 0 ? ['reviews add more now than new questions'] : []),
    ...(isFull && reviewCount === 0 && waitingReviews > 0 ? ['new questions add more now than reviews'] : []),
    ...limitReasons(endedBy),
    ...waitingReasons(why, 0),
  ];
  return reasons.length > 0 ? reasons : ['what adds most by exam day'];
}

function limitReasons(endedBy: DayPlanReason['endedBy']): string[] {
  if (endedBy === 'new-limit') return ['your daily limit of new questions is reached'];
  return endedBy === 'review-limit' ? ['your daily limit of reviews is reached'] : [];
}

function waitingReasons({ waitingReviews, waitingLine }: DayPlanReason, newItems: number): string[] {
  if (waitingReviews > 0) {
    const count = `${waitingReviews} due ${waitingReviews === 1 ? 'review waits' : 'reviews wait'}`;
    if (!waitingLine) return [count];
    const { side, recall } = waitingLine;
    return [`${count}${waitingReviews === 1 ? '' : ', most'} ${side} ${Math.round(recall * 100)} % recall`];
  }
  return newItems > 0 ? [`${newItems} new ${newItems === 1 ? 'question waits' : 'questions wait'}`] : [];
}
