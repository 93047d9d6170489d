export type ErrorCode =
  | 'bank-not-own'
  | 'bank-there'
  | 'content-invalid'
  | 'content-unreadable'
  | 'database-newer'
  | 'database-unavailable'
  | 'item-missing'
  | 'mock-empty'
  | 'page-not-allowed'
  | 'quiz-empty'
  | 'response-empty'
  | 'scenario-missing'
  | 'session-missing'
  | 'term-limit'
  | 'term-missing'
  | 'term-there';

/** An error with a stable code, which the screens map to words, and a message for the log. */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}
