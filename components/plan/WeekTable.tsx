import { Section } from '@/components/options/Section';
import { ScrollTable } from '@/components/std/ScrollTable';
import type { PlanWeek, StudyPlan } from '@/lib/plan/study-plan';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { dayAndMonth, MOCK_TITLES, shortDay } from './plan-format';
import styles from './Plan.module.css';

type Props = {
  plan: StudyPlan;
  today: CalendarDay;
  /** Minutes studied today. */
  doneToday: number;
};

/** All weeks: minutes, new material, mock exams, and the minutes of each domain behind a fold. */
export function WeekTable({ plan, today, doneToday }: Props) {
  const titleOf = (id: string) => plan.shares.find((share) => share.id === id)?.title ?? id;
  return (
    <Section
      title="The weeks"
      lead="More new material at first, more repeating later; the last week is light. About a tenth of your minutes is left free."
    >
      <p>{progressWords(plan, today, doneToday)}</p>
      <ScrollTable label="Weeks of the plan" className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Week</th>
            <th scope="col" className={styles['number']}>
              Minutes
            </th>
            <th scope="col">For</th>
          </tr>
        </thead>
        <tbody>
          {plan.weeks.map((week) => (
            <tr key={week.startsOn} aria-current={isNow(week, today) ? 'date' : undefined}>
              <th scope="row">
                <Span {...week} />
              </th>
              <td className={styles['number']}>{week.minutes}</td>
              <td>
                {week.lastOn < today ? (
                  <span className={styles['soft']}>{doneWords(week)}</span>
                ) : (
                  <>
                    {week.mocks.map((mock) => (
                      <p key={mock.on}>
                        <strong>{MOCK_TITLES[mock.size]}</strong>, {shortDay(mock.on)}
                      </p>
                    ))}
                    <details>
                      <summary>{studyWords(week, today)}</summary>
                      <ul className={styles['list']}>
                        {week.domains.map(({ id, minutes }) => (
                          <li key={id} className={styles['pair']}>
                            <span>{titleOf(id)}</span> <span className={styles['number']}>{minutes}</span>
                          </li>
                        ))}
                      </ul>
                    </details>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Section>
  );
}

function isNow({ startsOn, lastOn }: PlanWeek, today: CalendarDay): boolean {
  return startsOn <= today && today <= lastOn;
}

function Span({ startsOn, lastOn }: PlanWeek) {
  const first = <span className={styles['day']}>{dayAndMonth(startsOn)}</span>;
  if (startsOn === lastOn) return first;
  return (
    <>
      {first} – <span className={styles['day']}>{dayAndMonth(lastOn)}</span>
    </>
  );
}

function doneWords({ days, minutes }: PlanWeek): string {
  const done = Math.floor(days.reduce((sum, day) => sum + day.done, 0));
  return `${done} of ${minutes} done`;
}

function progressWords({ weeks }: StudyPlan, today: CalendarDay, doneToday: number): string {
  const days = weeks.flatMap((week) => week.days).filter(({ on }) => on <= today);
  const planned = days.reduce((sum, { minutes }) => sum + minutes, 0);
  const past = days.reduce((sum, { done }) => sum + done, 0);
  return `So far ${Math.floor(past) + doneToday} of the ${planned} minutes planned up to today are done.`;
}

function studyWords(week: PlanWeek, today: CalendarDay): string {
  const study = week.domains.reduce((sum, { minutes }) => sum + minutes, 0);
  if (study === 0) return 'No study minutes left';
  const rest = isNow(week, today) && week.startsOn < today ? ' from today on' : '';
  return `${week.newMinutes} new, ${study - week.newMinutes} repeating${rest}`;
}
