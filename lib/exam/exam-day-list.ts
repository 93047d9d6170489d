import { addDays, type CalendarDay } from '@/lib/std/calendar-day';
import type { Fact } from './fact';

/** A thing to see to before the exam. */
export type ExamDayEntry = {
  id: string;
  title: string;
  /** What to do, in our words. */
  text: string;
  /** Days before the exam by which it should be done. Ours: no source gives them. */
  daysBefore: number;
  /** What the sources say; where they differ, each of them. */
  facts: readonly Fact<string>[];
};

const GUIDE = {
  source: 'Certified Coding Specialist Certification Guide, 2026',
  checkedOn: '2026-11-22',
  confidence: 'G',
} as const;
const BOOK_LIST = {
  source: 'Lists of code books for the exam, 2026',
  checkedOn: '2026-11-22',
  confidence: 'B',
} as const;
const OUTLINE = {
  source: 'Published CCS exam outline, 2026',
  checkedOn: '2026-11-22',
  confidence: 'B',
} as const;

/** The list for exam day (domain facts, section 1), what is due first at the top. */
export const EXAM_DAY_LIST: readonly ExamDayEntry[] = [
  {
    id: 'books',
    title: 'Code books of the right edition',
    text: 'The edition goes by the day of the exam. Order the books in time, and check AHIMA’s list for your day before you buy.',
    daysBefore: 56,
    facts: [
      { value: 'Bring your own books.', ...GUIDE },
      { value: 'Printed books of the listed edition are required.', ...BOOK_LIST },
    ],
  },
  {
    id: 'tabs',
    title: 'Books tabbed',
    text: 'Tab them yourself, and learn with them as they are. Check AHIMA’s list for what may be in them.',
    daysBefore: 28,
    facts: [
      { value: 'Tabbed, without handwritten notes; some use electronic tools at the centre.', ...GUIDE },
      { value: 'Sources conflict on notes, and name no electronic tool.', ...BOOK_LIST },
    ],
  },
  {
    id: 'identification',
    title: 'Identification',
    text: 'Read which kinds the test centre takes, and whether yours is valid on the day and has the name you registered with. A new one takes weeks.',
    daysBefore: 28,
    facts: [{ value: 'Bring proper identification.', ...GUIDE }],
  },
  {
    id: 'interface',
    title: 'Interface practised',
    text: 'Take a mock exam: flagging, going back, the review screen, the clock. On the day none of it should be new.',
    daysBefore: 14,
    facts: [
      { value: 'Practise with the interface beforehand.', ...GUIDE },
      { value: '107 items, scenarios among them, in 240 minutes.', ...OUTLINE },
    ],
  },
  {
    id: 'centre',
    title: 'Centre and route',
    text: 'Look up the way, a second way and where to park; go there once at the same hour if you can.',
    daysBefore: 7,
    facts: [{ value: 'Arrive early.', ...GUIDE }],
  },
  {
    id: 'break',
    title: 'Break planned',
    text: 'Decide when you stand up for two minutes. Read whether the clock goes on meanwhile.',
    daysBefore: 2,
    facts: [{ value: 'Plan a short break.', ...GUIDE }],
  },
  {
    id: 'arrival',
    title: 'Arrival',
    text: 'Write down when to leave, with half an hour to spare. Books and identification are packed the evening before.',
    daysBefore: 1,
    facts: [{ value: 'Arrive early, with identification and books.', ...GUIDE }],
  },
];

/** The day by which an entry should be done. */
export function dueOn({ daysBefore }: Pick<ExamDayEntry, 'daysBefore'>, examOn: CalendarDay): CalendarDay {
  return addDays(examOn, -daysBefore);
}
