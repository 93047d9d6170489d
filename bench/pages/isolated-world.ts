import type { CDPSession, Page } from '@playwright/test';

/** A world of its own in a page, as a content script has. */
export type IsolatedWorld = {
  /** What an expression comes to there; a promise is waited for. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Calls a function of the script with one text. */
  call<Value>(name: string, text: string): Promise<Value>;
  /** Bytes of JavaScript objects and arrays in the page's process, after two collections of garbage. */
  heap(): Promise<number>;
};

/** Makes the world and runs a script in it. */
export async function isolatedWorld(page: Page, script: string): Promise<IsolatedWorld> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Value;
  };
  await evaluate(`${script}\nglobalThis.engine = engine; 0\n//# sourceURL=${ENGINE_URL}`);
  return {
    evaluate,
    async call<Value>(name: string, text: string): Promise<Value> {
      const { result } = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: `function (text) { return engine.${name}(text); }`,
        arguments: [{ value: text }],
        executionContextId,
        awaitPromise: true,
        returnByValue: true,
      });
      return result.value as Value;
    },
    async heap() {
      await session.send('HeapProfiler.collectGarbage');
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
      return usedSize + backingStorageSize;
    },
  };
}

/** Under this name the script stands in traces. */
export const ENGINE_URL = 'bench-page-engine.js';
