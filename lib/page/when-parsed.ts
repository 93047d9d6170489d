import { readyStateOf } from './safe-dom';

const LOOK_EVERY_MS = 250;

/**
 * Hands a value on as soon as the document has been parsed. A page that opens its document anew takes all listeners
 * away, so the document is looked at now and then, too.
 */
export async function whenParsed<Value>(value: Value): Promise<Value> {
  while (readyStateOf(document) === 'loading') {
    await new Promise<unknown>((resolve) => {
      setTimeout(resolve, LOOK_EVERY_MS);
      addEventListener('DOMContentLoaded', resolve, { once: true });
    });
  }
  return value;
}
