import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { Button } from '@/components/std/Button';
import { Field } from '@/components/std/Field';
import type { OwnExamDayEntry } from '@/lib/settings/exam-day';
import { isCalendarDay, type CalendarDay } from '@/lib/std/calendar-day';
import styles from './ExamDay.module.css';

type Props = { examOn: CalendarDay | undefined; onAdd: (entry: OwnExamDayEntry) => void };

/** Adds an entry of the user's own to the list, with a due date or without. */
export function AddEntry({ examOn, onAdd }: Props) {
  const [title, setTitle] = useState('');
  const [due, setDue] = useState('');
  return (
    <form
      className={[styles['add'], styles['noPrint']].join(' ')}
      aria-label="Add to the list"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === '') return;
        onAdd({ id: uuidv7(), title: title.trim(), ...(isCalendarDay(due) && { dueOn: due }) });
        setTitle('');
        setDue('');
      }}
    >
      <Field label="Your own entry">
        {(ids) => (
          <input
            {...ids}
            required
            maxLength={120}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <Field label="Due, if it has a day">
        {(ids) => (
          <input
            {...ids}
            type="date"
            max={examOn}
            value={due}
            onChange={(event) => setDue(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit">Add to the list</Button>
    </form>
  );
}
