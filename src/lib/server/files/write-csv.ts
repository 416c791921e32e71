import { stringify } from 'csv-stringify/sync';
import { neutral } from '#lib/domain/formula.ts';

/** `excel` is what a Swedish Excel opens by a double click: byte order mark and semicolon. `plain` is RFC 4180. */
export type CsvVariant = 'excel' | 'plain';

/** The table as CSV with CRLF; no cell is taken for a formula. */
export function writeCsv(rows: string[][], variant: CsvVariant): string {
  return stringify(
    rows.map((row) => row.map(neutral)),
    {
      bom: variant === 'excel',
      delimiter: variant === 'excel' ? ';' : ',',
      record_delimiter: '\r\n',
      quoted_match: /^\s|\s$|[\r\n\t;,]/,
    },
  );
}
