type Stack = { readonly callFrames: readonly { readonly url: string }[]; readonly parent?: Stack };

/** What DevTools tells about the cause of a request (`Network.Initiator`, as far as it is used). */
export type Initiator = { readonly url?: string; readonly stack?: Stack };

/** A target of the browser (`Target.TargetInfo`), and the one that it hangs under: a frame's or worker's page. */
export type WatchedTarget = {
  readonly targetId: string;
  readonly type: string;
  url: string;
  readonly parent: WatchedTarget | undefined;
};

/** The places of a `Network.requestWillBeSent` that tell who is behind it. */
export type RequestClues = {
  readonly documentURL?: string;
  readonly type?: string;
  readonly frameId?: string;
  readonly initiator?: Initiator | undefined;
};

/**
 * `extension` when any trace leads to an extension: the target or one it hangs under, the document, or a script
 * of the call stack (a content script asks in the page's name, but its file is the extension's).
 */
export function requestStarter(target: WatchedTarget | undefined, clues: RequestClues): 'extension' | 'page' {
  const isNavigation = clues.type === 'Document' && clues.frameId === target?.targetId;
  const traces = [clues.initiator?.url, clues.documentURL];
  // A tab that leaves an extension page for a site still has the old address when it asks for the new one.
  for (let each = isNavigation ? undefined : target; each; each = each.parent) traces.push(each.url);
  for (let stack = clues.initiator?.stack; stack; stack = stack.parent)
    traces.push(...stack.callFrames.map((frame) => frame.url));
  return traces.some((url) => url?.startsWith('chrome-extension:')) ? 'extension' : 'page';
}
