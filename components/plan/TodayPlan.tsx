import { ExamLink } from '@/components/exam/ExamLink';
import type { TodayPart, TodayTask } from '@/lib/plan/today-part';
import { MOCK_TITLES } from './plan-format';
import styles from './Plan.module.css';

/** Today's tasks with what is done of each. */
export function TodayPlan({ part }: { part: TodayPart }) {
  if (part.tasks.length === 0) {
    return <p className={styles['soft']}>{part.isOff ? 'A day off.' : 'Nothing is planned for today.'}</p>;
  }
  return (
    <div className={styles['today']}>
      <p>
        <strong>
          {part.done} of {part.minutes} minutes
        </strong>
        <span className={styles['soft']}>
          {' '}
          · {part.tasksDone} of {part.tasks.length} done
        </span>
      </p>
      <ul className={styles['tasks']} aria-label="Today’s plan">
        {part.tasks.map((task) => (
          <li key={task.kind === 'mock' ? 'mock' : task.id} data-done={task.isDone}>
            <span className={styles['mark']} aria-hidden="true">
              {task.isDone ? '✓' : '○'}
            </span>
            <TaskName task={task} />
            <span className={styles['number']}>{task.isDone ? 'done' : leftWords(task)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function TaskName({ task }: { task: TodayTask }) {
  if (task.kind === 'domain') return <span>{task.title}</span>;
  return (
    <span>
      <ExamLink part="mock">{MOCK_TITLES[task.size]}</ExamLink>
    </span>
  );
}

function leftWords(task: TodayTask): string {
  if (task.kind === 'mock' || task.done === 0) return `${task.minutes} min`;
  return `${task.done} of ${task.minutes} min`;
}
