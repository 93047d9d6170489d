import { describe, expect, it } from 'vitest';
import { AppError } from './app-error';

describe('AppError', () => {
  it('is an error with a code, a message and the cause', () => {
    const cause = new Error('disk full');
    const error = new AppError('database-unavailable', 'The database cannot be opened.', { cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'AppError',
      code: 'database-unavailable',
      message: 'The database cannot be opened.',
      cause,
    });
  });

  it('shows its name and message in a log', () => {
    expect(String(new AppError('quiz-empty', 'A quiz needs at least one item.'))).toBe(
      'AppError: A quiz needs at least one item.',
    );
  });
});
