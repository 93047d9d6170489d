import { useEffect, useState } from 'react';
import { readExamDay, watchExamDay, type ExamDay } from '@/lib/settings/exam-day';

/** What was noted for exam day, kept up to date; undefined until it was read. */
export function useExamDay(): ExamDay | undefined {
  const [noted, setNoted] = useState<ExamDay>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    readExamDay().then(setNoted, setError);
    return watchExamDay(setNoted);
  }, []);
  if (error !== undefined) throw error;
  return noted;
}
