import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** A small page that renders itself anew all the time: texts change in place, rows come, go and change places. */
function App() {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((at) => at + 1), 50);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (tick === TICKS) document.title = 'done';
  }, [tick]);
  const at = Math.min(tick, TICKS);
  const rows = Array.from({ length: 5 + (at % 4) }, (_, row) => (row + at) % 9);
  return (
    <main>
      <h1>Principal diagnosis {at}</h1>
      <p>
        A query {at % 2 === 0 ? 'about' : <b>on</b>} the POA indicator, {at} times.
      </p>
      <ul>
        {rows.map((row) => (
          <li key={row}>
            query {row} {at % 3 === 0 && <em>principal diagnosis</em>}
          </li>
        ))}
      </ul>
      <input aria-label="Reason" defaultValue="query" />
      {at % 5 === 0 ? 'principal ' : null}diagnosis E11.9
    </main>
  );
}

const TICKS = 40;
const root = document.querySelector('#app');
if (root) createRoot(root).render(<App />);
