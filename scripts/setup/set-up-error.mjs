/** Something that the person at the keyboard has to put right. The message says what and how; the stack does not matter. */
export class SetUpError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'SetUpError';
  }
}
