import { ScrollTable } from '@/components/std/ScrollTable';
import type { CptPreview } from '@/lib/codes/files/read-cpt-list';
import { columnName } from './cpt-words';
import styles from './CptPreviewTable.module.css';

type Props = { preview: CptPreview; code: number | undefined; title: number | undefined };

/** The first rows of a list. The two chosen columns say in their heads what they are taken for. */
export function CptPreviewTable({ preview, code, title }: Props) {
  const columns = Array.from({ length: preview.width }, (_, at) => at);
  const useOf = (at: number) => (at === code ? 'code' : at === title ? 'title' : undefined);
  return (
    <ScrollTable label="First rows of the list" className={styles['preview']}>
      <thead>
        <tr>
          {columns.map((at) => (
            <th key={at} scope="col" data-use={useOf(at)}>
              {columnName(preview, at)}
              <span className={styles['use']}>{USE_WORDS[useOf(at) ?? 'none']}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {preview.rows.map((cells, row) => (
          <tr key={row}>
            {columns.map((at) => (
              <td key={at} data-use={useOf(at)}>
                <span className={styles['cell']}>{cells[at]}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

const USE_WORDS = { code: 'Code', title: 'Title', none: 'not used' } as const;
