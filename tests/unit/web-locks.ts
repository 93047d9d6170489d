/** Web Locks for unit tests: Node 20 and happy-dom have none. Exclusive locks by name, one after the other, as in a browser. */
const queues = new Map<string, Promise<unknown>>();

type Work<T> = (lock: Lock | null) => Promise<T>;

const locks = {
  request<T>(name: string, options: object | Work<T>, work?: Work<T>): Promise<T> {
    const run = work ?? (options as Work<T>);
    if (work && 'ifAvailable' in options && queues.has(name)) return work(null);
    return this.queue(name, () => run({ name, mode: 'exclusive' }));
  },
  queue<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = queues.get(name) ?? Promise.resolve();
    const result = before.then(work, work);
    queues.set(name, result);
    const forget = () => {
      if (queues.get(name) === result) queues.delete(name);
    };
    result.then(forget, forget);
    return result;
  },
};

const scope = globalThis as { navigator?: { locks?: unknown } };
const navigatorNow = scope.navigator ?? {};
if (!navigatorNow.locks) {
  Object.defineProperty(navigatorNow, 'locks', { value: locks, configurable: true });
  Object.defineProperty(scope, 'navigator', { value: navigatorNow, configurable: true });
}
