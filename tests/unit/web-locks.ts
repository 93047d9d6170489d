/** Web Locks for unit tests: Node 20 has none. Exclusive locks by name, one after the other, as in a browser. */
const queues = new Map<string, Promise<unknown>>();

const locks = {
  request<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = queues.get(name) ?? Promise.resolve();
    const result = before.then(work, work);
    queues.set(name, result);
    return result;
  },
};

const scope = globalThis as { navigator?: object };
const navigatorNow = scope.navigator ?? {};
if (!('locks' in navigatorNow)) {
  Object.defineProperty(navigatorNow, 'locks', { value: locks, configurable: true });
  Object.defineProperty(scope, 'navigator', { value: navigatorNow, configurable: true });
}
