import type { NetworkWatch } from './network-watch';
import { describeRequest, isAllowedRequest } from './recorded-request';

/**
 * Throws an Error that lists what a session without sync must not do: requests that are not allowed (test pages
 * are served at `pageOrigins`), and targets that could not be watched.
 */
export function assertNoNetworkUse(watch: NetworkWatch, pageOrigins: readonly string[]): void {
  const forbidden = watch.requests.filter((request) => !isAllowedRequest(request, pageOrigins));
  const problems = [
    ...watch.blindSpots.map((spot) => `Not watched: ${spot}`),
    ...forbidden.map(describeRequest),
  ];
  if (problems.length > 0) throw new Error(`Network use that was not asked for:\n${problems.join('\n')}`);
}
