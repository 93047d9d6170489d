import { countOf, formatDay } from '@/components/std/format-day';
import { ceuFact, statusRule } from '@/lib/ceu/ceu-facts';
import { cycleDaysLeft, statusDates, statusOn, type CycleDays } from '@/lib/ceu/cycle';
import type { CeuChoices } from '@/lib/ceu/cycle-record';
import type { CalendarDay } from '@/lib/std/calendar-day';
import styles from './CeuSection.module.css';

type Props = { days: CycleDays; choices: CeuChoices; today: CalendarDay };

const STATUS = {
  active: 'Active',
  inactive: 'Inactive, if CEUs or the renewal fee are missing',
  revoked: 'Revoked, if CEUs or the renewal fee are missing',
} as const;

/** Until when the credential is active, and what follows if the requirements are not met. */
export function StatusDates({ days, choices: { edits }, today }: Props) {
  const grace = ceuFact('ceu.revokedAfter', edits);
  const fee = ceuFact('ceu.extensionFee', edits);
  const rule = statusRule(edits);
  const { inactiveFrom, revokedFrom } = statusDates(days, rule);
  const left = cycleDaysLeft(days, today);
  return (
    <div className={styles['status']}>
      <dl className={styles['dates']}>
        <div>
          <dt>Today</dt>
          <dd>{STATUS[statusOn(days, rule, today)]}</dd>
        </div>
        <div>
          <dt>Last day{days.endsOn === days.lastOn ? '' : ', extended'}</dt>
          <dd>
            {formatDay(days.endsOn)}{' '}
            <span className={styles['left']}>
              ({left < 0 ? `${countOf(-left, 'day')} ago` : `${countOf(left, 'day')} left`})
            </span>
          </dd>
        </div>
        <div>
          <dt>Inactive from</dt>
          <dd>{formatDay(inactiveFrom)}</dd>
        </div>
        <div>
          <dt>Revoked from</dt>
          <dd>{formatDay(revokedFrom)}</dd>
        </div>
      </dl>
      <p className={styles['soft']}>
        Inactive and revoked only if CEUs or the renewal fee are missing. An extension costs US${fee.value}{' '}
        for each credential and moves the dates. {grace.source}, checked {formatDay(grace.checkedOn)}. It
        gives the number of inactive days and no dates: the days above are our reading. Check with AHIMA, and
        change the numbers under Rules if it reads them otherwise.
      </p>
    </div>
  );
}
