// The first thing that a worker does after the installation is the hardest to see from outside.
globalThis.firstRequest = fetch('http://127.0.0.1:47998/from-worker-start').catch(() => undefined);
