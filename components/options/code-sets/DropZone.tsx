import { useEffect, useRef, useState, type DragEvent } from 'react';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { droppedFiles } from './dropped-files';
import styles from './DropZone.module.css';

type Props = {
  /** What is chosen: `files`. */
  what: string;
  /** What else can be said below: what may be dropped. */
  hint: string;
  /** What the picker offers at first (`.csv,.txt`); everything where it is left out. */
  accept?: string;
  isBusy: boolean;
  /** Whether it takes the focus when it appears. */
  isFocused?: boolean;
  onFiles: (files: File[]) => void;
  onRefused: (error: unknown) => void;
};

/** A button that opens the file picker, and a place to drop files on. */
export function DropZone({ what, hint, accept, isBusy, isFocused = false, onFiles, onRefused }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  useKeepsPageOnDrop();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    if (isBusy) return;
    try {
      onFiles(droppedFiles(event.dataTransfer));
    } catch (error) {
      onRefused(error);
    }
  };
  return (
    <>
      <button
        ref={isFocused ? focusOnMount : undefined}
        type="button"
        className={styles['zone']}
        data-over={isOver && !isBusy}
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) picker.current?.click();
        }}
        onDragOver={(event) => {
          event.preventDefault();
          event.dataTransfer.dropEffect = isBusy ? 'none' : 'copy';
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <strong>Choose {what}</strong>
        <span>{hint}</span>
      </button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label={`Choose ${what}`}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again after it was replaced on the disk.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

/** A file that misses the zone would otherwise be opened by the browser instead of this page. */
function useKeepsPageOnDrop(): void {
  useEffect(() => {
    const refuse = (event: globalThis.DragEvent) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}
