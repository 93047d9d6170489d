import { storage } from 'wxt/utils/storage';
import type { ErrorCode } from '@/lib/std/app-error';

/** Why the last import of the built-in content failed in this browser session; null when it did not. */
export const contentProblem = storage.defineItem<{ code: ErrorCode; message: string }>(
  'session:content-problem',
);
