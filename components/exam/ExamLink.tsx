import type { ReactNode } from 'react';
import { examUrl, openExamTab, type ExamPart } from '@/lib/platform/open-exam-tab';

/** A link to a part of the exam tab. A plain click goes to the tab that is open already. */
export function ExamLink({ part, children }: { part: ExamPart; children: ReactNode }) {
  return (
    <a
      href={examUrl(part)}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void openExamTab(part);
      }}
    >
      {children}
    </a>
  );
}
