import { memo, useRef } from 'react';
import { Button } from '@/components/std/Button';
import { countOf, formatDay } from '@/components/std/format-day';
import {
  ACTIVITY_KINDS,
  CEU_CATEGORIES,
  PROVIDER_KINDS,
  providerKindOf,
  type CeuActivity,
} from '@/lib/ceu/activity';
import type { CycleRecord } from '@/lib/ceu/progress';
import type { AttachmentRow } from '@/lib/db/schema';
import { CertificateList } from '../certificates/CertificateList';
import styles from './ActivityList.module.css';
import { EditActivity } from './EditActivity';

/** What of a row is open. */
export type OpenPart = 'edit' | 'certificates';

type Props = {
  activity: CeuActivity;
  ceus: number;
  isInCycle: boolean;
  certificates: readonly AttachmentRow[];
  open: OpenPart | undefined;
  /** Given while the row is open. */
  record: CycleRecord | undefined;
  onToggle: (id: string, part: OpenPart) => void;
  onDelete: (activity: CeuActivity) => void;
};

/** One activity with what can be done to it; form and certificates open below it, in place. */
export const ActivityRow = memo(function ActivityRow(props: Props) {
  const { activity, ceus, isInCycle, certificates, open, record, onToggle, onDelete } = props;
  const { id, title } = activity;
  const edit = useRef<HTMLButtonElement>(null);
  const close = () => {
    onToggle(id, 'edit');
    edit.current?.focus();
  };
  return (
    <li className={styles['row']} data-open={open !== undefined}>
      <div className={styles['head']}>
        <div className={styles['what']}>
          <strong>{title}</strong>
          <span className={styles['soft']}>
            {formatDay(activity.on)} · {detailWords(activity)}
            {!isInCycle && ' · outside this cycle'}
          </span>
        </div>
        <span className={styles['ceus']}>{countOf(ceus, 'CEU')}</span>
        <span className={styles['actions']}>
          <Button
            look="quiet"
            aria-expanded={open === 'certificates'}
            aria-label={`Certificates of ${title}`}
            onClick={() => onToggle(id, 'certificates')}
          >
            {certificates.length === 0 ? 'Add certificate' : countOf(certificates.length, 'certificate')}
          </Button>
          <Button
            ref={edit}
            look="quiet"
            aria-expanded={open === 'edit'}
            aria-label={`Edit ${title}`}
            onClick={() => onToggle(id, 'edit')}
          >
            Edit
          </Button>
          <Button look="quiet" aria-label={`Delete ${title}`} onClick={() => onDelete(activity)}>
            Delete
          </Button>
        </span>
      </div>
      {open === 'edit' && record && <EditActivity activity={activity} record={record} onClose={close} />}
      {open === 'certificates' && record && (
        <CertificateList activity={activity} certificates={certificates} log={record.activities} />
      )}
    </li>
  );
});

function detailWords(activity: CeuActivity): string {
  const { category, ownCategories = [], kind, provider = '', minutes } = activity;
  const providerKind = providerKindOf(activity);
  return [
    CEU_CATEGORIES[category],
    ...ownCategories,
    kind === undefined ? '' : ACTIVITY_KINDS[kind],
    provider,
    providerKind === 'other' || provider === PROVIDER_KINDS[providerKind] ? '' : PROVIDER_KINDS[providerKind],
    minutes === undefined ? '' : `${minutes} minutes`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
