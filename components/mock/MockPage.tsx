import { useEffect } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { submitOverdueMock } from '@/lib/db/submit-mock';
import { refreshBadge } from '@/lib/platform/badge';
import type { Settings } from '@/lib/settings/settings';
import { AppError } from '@/lib/std/app-error';
import styles from './MockPage.module.css';
import { MockResultView } from './MockResultView';
import { MockRunning } from './MockRunning';
import { MockStart } from './MockStart';
import { MockTutorial } from './MockTutorial';
import { useMockExam } from './use-mock-exam';

/** Mock exams: the start page, or the exam with this id, from its tutorial to its result. */
export function MockPage({ id, settings }: { id: string | undefined; settings: Settings }) {
  const db = useDatabase();
  useEffect(() => {
    // The browser may have been closed over the deadline of an exam.
    void submitOverdueMock(db, Date.now()).then((submitted) => submitted && refreshBadge());
  }, [db]);
  return (
    <main className={styles['page']}>
      {id === undefined ? <MockStart settings={settings} /> : <OpenExam key={id} id={id} />}
    </main>
  );
}

function OpenExam({ id }: { id: string }) {
  const open = useMockExam(id);
  const { exam } = open;
  if (exam === undefined) return null;
  if (exam === null) {
    const gone = new AppError('session-missing', `No mock exam ${id}.`);
    return <ErrorNotice error={gone} action={<Button onClick={toStart}>To the mock exams</Button>} />;
  }
  if (exam.status === 'finished') return <MockResultView exam={exam} />;
  if (exam.clockStartedAt === undefined) return <MockTutorial exam={exam} open={open} />;
  return <MockRunning exam={exam} open={open} />;
}

function toStart(): void {
  location.hash = 'mock';
}
