import { ScrollTable } from '@/components/std/ScrollTable';
import type { MockResult } from '@/lib/mock/mock-result';
import { lengthWords } from './clock-words';
import { percent, pointsWords } from './exam-words';
import styles from './ResultDomains.module.css';

/** The scored items by domain: how many were right, and how far the share can be trusted. */
export function ResultDomains({ result: { domains } }: { result: MockResult }) {
  return (
    <section aria-labelledby="result-domains">
      <h2 id="result-domains">By domain</h2>
      <ScrollTable label="Results by domain" className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Domain</th>
            <th scope="col">Right</th>
            <th scope="col">Share</th>
            <th scope="col">95 % interval</th>
            <th scope="col">Time per item</th>
          </tr>
        </thead>
        <tbody>
          {domains.map(({ id, title, points, of, share, low, high, medianMs }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>
                {pointsWords(points)} of {of}
              </td>
              <td>{share === undefined ? '–' : percent(share)}</td>
              <td>
                {share === undefined ? (
                  '–'
                ) : (
                  <>
                    {percent(low)} to {percent(high)}
                    <span className={styles['track']} aria-hidden="true">
                      <span
                        className={styles['range']}
                        style={{
                          insetInlineStart: `${low * 100}%`,
                          inlineSize: `${(high - low) * 100}%`,
                        }}
                      />
                      <span className={styles['point']} style={{ insetInlineStart: `${share * 100}%` }} />
                    </span>
                  </>
                )}
              </td>
              <td>{medianMs === undefined ? '–' : lengthWords(medianMs)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p className={styles['note']}>
        The bar runs from 0 to 100 %. A long range means few items: it says little either way. Time is the
        median.
      </p>
    </section>
  );
}
