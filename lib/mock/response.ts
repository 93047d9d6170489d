import type { MockEntry } from './mock-exam';

type ItemEntry = Extract<MockEntry, { kind: 'item' }>;

/** Whether two responses choose the same options, in whatever order. */
export function isSameResponse(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

/** The first whole response that stood when the place was left; the last one where there was none before it. */
export function firstResponse({ earlier, needed, response }: ItemEntry): string[] {
  return earlier.find((each) => each.length === needed) ?? response;
}

/** Whether the response is another than the first one. To come back to the first is no change. */
export function isChanged(entry: MockEntry): boolean {
  return entry.kind === 'item' && !isSameResponse(firstResponse(entry), entry.response);
}
