import { Section } from '@/components/options/Section';
import { ScrollTable } from '@/components/std/ScrollTable';
import type { PlanDay, StudyPlan } from '@/lib/plan/study-plan';
import type { TodayPart } from '@/lib/plan/today-part';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { MOCK_TITLES, shortDay } from './plan-format';
import styles from './Plan.module.css';

type Props = { plan: StudyPlan; today: CalendarDay; part: TodayPart | undefined };

/** The days of this week: planned, done, and what they are for. */
export function ThisWeek({ plan, today, part }: Props) {
  const week = plan.weeks.find(({ startsOn, lastOn }) => startsOn <= today && today <= lastOn);
  if (!week) return null;
  const doneOn = (day: PlanDay) => (day.on === today ? (part?.done ?? 0) : Math.floor(day.done));
  const done = week.days.reduce((sum, day) => sum + doneOn(day), 0);
  return (
    <Section title="This week" lead={`${done} of ${week.minutes} minutes done.`}>
      <ScrollTable label="Days of this week" className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col" className={styles['number']}>
              Minutes
            </th>
            <th scope="col">For</th>
          </tr>
        </thead>
        <tbody>
          {week.days.map((day) => (
            <tr key={day.on} aria-current={day.on === today ? 'date' : undefined}>
              <th scope="row" className={styles['day']}>
                {shortDay(day.on)}
              </th>
              <td className={styles['number']}>
                {day.on > today ? day.minutes : `${doneOn(day)} of ${day.minutes}`}
              </td>
              <td>
                <Purpose day={day} plan={plan} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Section>
  );
}

/** What a day is for; of a past one only that it was missed. */
function Purpose({ day, plan, today }: { day: PlanDay; plan: StudyPlan; today: CalendarDay }) {
  if (day.isOff) return 'Day off';
  if (day.on < today) return day.minutes > 0 && day.done === 0 ? 'Missed' : null;
  const titleOf = (id: string) => plan.shares.find((share) => share.id === id)?.title ?? id;
  const parts = [
    ...(day.mock ? [{ title: MOCK_TITLES[day.mock.size], minutes: day.mock.minutes }] : []),
    ...day.blocks.map(({ id, minutes }) => ({ title: titleOf(id), minutes })),
  ];
  return (
    <>
      <ul className={styles['list']}>
        {parts.map(({ title, minutes }) => (
          <li key={title} className={styles['pair']}>
            <span>{title}</span> <span className={styles['number']}>{minutes}</span>
          </li>
        ))}
      </ul>
      {day.extra > 0 && <p className={styles['soft']}>{day.extra} of them make up for missed ones</p>}
    </>
  );
}
