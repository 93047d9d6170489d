import type { OrderFile } from '../order-file';

/** An order file of rows such as `I50 0 Heart failure`: a code without its dot, 1 where it is valid, its title. */
export function orderFileOf(...rows: string[]): OrderFile {
  return new Map(
    rows.map((row) => {
      const [, code = '', flag, title = ''] = /^(\S+) ([01]) (.+)$/.exec(row) ?? [];
      return [code, { title, billable: flag === '1' }];
    }),
  );
}
