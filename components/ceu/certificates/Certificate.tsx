import { useCallback } from 'react';
import { Button } from '@/components/std/Button';
import { isCertificateType } from '@/lib/ceu/packet/certificate-type';
import type { AttachmentRow } from '@/lib/db/schema';
import { saveFile } from '@/lib/platform/save-file';
import { sizeWords } from '../ceu-words';
import styles from './Certificates.module.css';

/** A tab has taken what it shows by then. */
const OPENED_MS = 60_000;

/** One certificate: an image is shown, a PDF opens in a tab of its own. */
export function Certificate({ row, onDelete }: { row: AttachmentRow; onDelete: () => void }) {
  const { name, type, data } = row;
  const isShown = isCertificateType(type);
  const isImage = isShown && type !== 'application/pdf';
  const openInTab = () => {
    const url = URL.createObjectURL(new Blob([data], { type }));
    window.open(url, '_blank', 'noopener');
    setTimeout(() => URL.revokeObjectURL(url), OPENED_MS);
  };
  return (
    <li className={styles['certificate']}>
      {isImage && <Preview row={row} />}
      <span className={styles['name']}>
        {name} <span className={styles['soft']}>{sizeWords(data.size)}</span>
      </span>
      <span className={styles['actions']}>
        {isShown && (
          <Button look="quiet" aria-label={`Open ${name}`} onClick={openInTab}>
            Open
          </Button>
        )}
        <Button look="quiet" aria-label={`Save ${name}`} onClick={() => saveFile(name, type, data)}>
          Save
        </Button>
        <Button look="quiet" aria-label={`Delete ${name}`} onClick={onDelete}>
          Delete
        </Button>
      </span>
    </li>
  );
}

function Preview({ row: { name, type, data } }: { row: AttachmentRow }) {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return undefined;
      const url = URL.createObjectURL(new Blob([data], { type }));
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [data, type],
  );
  return (
    <span className={styles['picture']}>
      <img ref={show} className={styles['image']} alt={`Certificate ${name}`} />
    </span>
  );
}
