import { useId, useState, type ReactNode } from 'react';
import { ScrollTable } from '@/components/std/ScrollTable';
import styles from './ChartCard.module.css';

/** What a chart shows, in words and numbers. The first column names its rows. */
export type ChartTable = { columns: readonly string[]; rows: readonly (readonly string[])[] };

type Props = {
  title: string;
  lead?: ReactNode;
  /** Beside the title: a choice of what is shown. */
  choice?: ReactNode;
  /** Left out while there is nothing to show. */
  table?: () => ChartTable;
  children: ReactNode;
};

/** A chart with its title, what it means, and the table behind it. */
export function ChartCard({ title, lead, choice, table, children }: Props) {
  const id = useId();
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {choice}
      </div>
      {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
      {children}
      {table && <TableFold title={title} table={table} />}
    </section>
  );
}

/** The table is made when it is opened: some have a row for each day of a year. */
function TableFold({ title, table }: { title: string; table: () => ChartTable }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles['fold']} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>Show as table</summary>
      {isOpen && <Table title={title} {...table()} />}
    </details>
  );
}

function Table({ title, columns, rows }: ChartTable & { title: string }) {
  return (
    <ScrollTable label={`${title}, as a table`} className={styles['table']}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], at) => (
          <tr key={at}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
