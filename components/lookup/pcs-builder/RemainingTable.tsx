import { PCS_LENGTH } from '@/lib/codes/browse/pcs-steps';
import { ScrollTable } from '@/components/std/ScrollTable';
import type { PcsAxis } from '@/lib/codes/records/pcs-table';
import styles from './RemainingTable.module.css';

/** The first axis of the rows of a table. */
const FIRST = 4;

/** What is still possible: the rows of the table that fit the characters chosen so far, as the book prints them. */
export function RemainingTable({ chosen, rows }: { chosen: string; rows: PcsAxis[][] }) {
  if (rows.length === 0) return null;
  const from = chosen.length - FIRST + 1;
  const places = Array.from({ length: PCS_LENGTH - chosen.length }, (_, at) => from + at);
  const title = `Still possible in table ${chosen.slice(0, 3)}`;
  return (
    <section className={styles['remaining']}>
      <h2>{title}</h2>
      <ScrollTable label={title} className={styles['table']}>
        <thead>
          <tr>
            {places.map((place) => (
              <th key={place} scope="col">
                <span className={styles['place']}>{place + FIRST}</span> {titleOf(rows, place)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {places.map((place) => (
                <td key={place}>
                  <ul>
                    {row[place]?.choices.map(({ code, label }) => (
                      <li key={code}>
                        <code>{code}</code> <span>{label}</span>
                      </li>
                    ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}

function titleOf(rows: PcsAxis[][], place: number): string {
  return [...new Set(rows.flatMap((row) => row[place]?.title ?? []))].join(' / ');
}
