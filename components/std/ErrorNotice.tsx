import type { ReactNode } from 'react';
import { AppError, type ErrorCode } from '@/lib/std/app-error';
import { Notice } from './Notice';

/** What a person can do about each kind of error. */
const WORDS: Record<ErrorCode, { title: string; text: string }> = {
  'bank-not-own': {
    title: 'This bank cannot be changed.',
    text: 'It comes with the extension, or is gone already. Nothing was changed. Load the page again.',
  },
  'bank-there': {
    title: 'A bank of this name is there again.',
    text: 'It was left as it is, and the deleted one was not put back. To have that one instead, add its file again.',
  },
  'content-invalid': {
    title: 'The built-in content could not be read.',
    text: 'Nothing was changed. Reinstall the extension; your answers and records stay.',
  },
  'content-unreadable': {
    title: 'The built-in content could not be read.',
    text: 'Nothing was changed. Restart the browser, then open this page again.',
  },
  'database-newer': {
    title: 'Your data was written by a newer version.',
    text: 'It is safe and stays as it is. Update the extension to use it again.',
  },
  'database-unavailable': {
    title: 'The browser does not let the extension store data.',
    text: 'Private windows and full disks do this. Free some space or use a normal window, then try again.',
  },
  'item-missing': {
    title: 'This question is no longer in the bank.',
    text: 'Your answers are kept. End this quiz and start another.',
  },
  'mock-empty': {
    title: 'There is nothing to ask in a mock exam.',
    text: 'Nothing was started. Switch on a question bank under Settings, then try again.',
  },
  'page-not-allowed': {
    title: 'Terms cannot be flagged on this page.',
    text: 'Browsers keep extensions out of their own pages and shops. Open a web page and try there.',
  },
  'quiz-empty': {
    title: 'Nothing to ask right now.',
    text: 'No question is due and none is new. Switch on another bank or come back later.',
  },
  'response-empty': {
    title: 'No answer was chosen.',
    text: 'Nothing was stored. Choose an option, then check your answer.',
  },
  'scenario-missing': {
    title: 'This record is no longer there.',
    text: 'Your sheets are kept. Go back to the list and open another one.',
  },
  'session-missing': {
    title: 'This quiz, exam or scenario is gone.',
    text: 'What you answered in it is kept. Start a new one.',
  },
  'term-limit': {
    title: 'There is room for 5,000 terms of your own.',
    text: 'Nothing was changed. Delete some that you no longer need, then try again.',
  },
  'term-missing': {
    title: 'This term is gone.',
    text: 'It was deleted elsewhere. Nothing was changed. To have it again, add it as a new term.',
  },
  'term-there': {
    title: 'You have a term of this name already.',
    text: 'Nothing was changed. Edit that term, or give this one another name.',
  },
};

/** An error in words: what happened, what was kept, what to do. */
export function ErrorNotice({ error, action }: { error: unknown; action?: ReactNode }) {
  if (error instanceof AppError) {
    const { title, text } = WORDS[error.code];
    return (
      <Notice kind="error" title={title} action={action}>
        {text}
      </Notice>
    );
  }
  return (
    <Notice kind="error" title="Something went wrong." action={action}>
      This was not saved; what was saved before is kept. Try again. If it happens again, close this page and
      open it once more. Details: {String(error)}
    </Notice>
  );
}
