import { useEffect, useRef } from 'react';
import { Dialog } from '@/components/std/Dialog';
import type { MockEntry } from '@/lib/mock/mock-exam';
import styles from './Navigator.module.css';
import { PlaceGrid, PlaceLegend } from './PlaceGrid';

type Props = {
  entries: readonly MockEntry[];
  current: number;
  onGo: (place: number) => void;
  onClose: () => void;
};

/** All places over the exam, to go to any of them. */
export function Navigator({ entries, current, onGo, onClose }: Props) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, []);
  return (
    <Dialog title="Navigator" onClose={onClose}>
      <div ref={body} className={styles['navigator']}>
        <PlaceLegend />
        <PlaceGrid entries={entries} places={[...entries.keys()]} current={current} onGo={onGo} />
      </div>
    </Dialog>
  );
}
