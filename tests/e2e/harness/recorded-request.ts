/** A request that a target of the browser made, as the DevTools protocol told it. */
export type RecordedRequest = {
  readonly url: string;
  readonly method: string;
  readonly kind: 'request' | 'websocket' | 'webtransport';
  /** `page`, `iframe`, `service_worker`, `worker`, `other` (popup, side panel), … */
  readonly targetType: string;
  readonly targetUrl: string;
  /** `extension` when an extension page, its worker or a content script began it. */
  readonly startedBy: 'extension' | 'page';
};

const WITHOUT_NETWORK = new Set(['chrome-extension:', 'data:', 'blob:', 'about:', 'chrome:']);
const PAGE_TARGETS = new Set(['page', 'iframe']);

/**
 * True for what a session without sync may ask for: files of the extension itself, and files of the test
 * pages at `pageOrigins` as long as the page, not the extension, asks (R18 of the figures to reach).
 */
export function isAllowedRequest(request: RecordedRequest, pageOrigins: readonly string[]): boolean {
  const url = new URL(request.url);
  if (WITHOUT_NETWORK.has(url.protocol)) return true;
  return (
    request.startedBy === 'page' && PAGE_TARGETS.has(request.targetType) && pageOrigins.includes(url.origin)
  );
}

/** One line for a failure message. */
export function describeRequest(request: RecordedRequest): string {
  const { method, url, kind, targetType, targetUrl, startedBy } = request;
  return `${method} ${url} (${kind}) by the ${startedBy}, from the ${targetType} ${targetUrl}`;
}
