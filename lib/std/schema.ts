import * as z from 'zod';
import { isCalendarDay } from './calendar-day';

/** A stable id: lower-case words and digits joined by hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Not a slug (lower-case words joined by hyphens).');

/** An existing calendar day, `YYYY-MM-DD`. */
export const isoDay = z
  .string()
  .refine((text): boolean => isCalendarDay(text), 'Not a calendar day (YYYY-MM-DD).');
