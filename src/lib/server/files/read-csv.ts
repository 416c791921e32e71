import { CsvError, parse } from 'csv-parse/sync';
import { limits } from './limits.ts';
import { refuse } from './refuse.ts';

const delimiters = [';', ',', '\t'] as const;

/**
 * The rows of a text with separated values; the delimiter is found by itself. Rows are as long as they were written.
 * Throws `file-refused`: unclosed-quote with its row (counted as a spreadsheet shows them), too-many-rows.
 */
export function readCsv(text: string): string[][] {
  const { delimiter, body } = delimiterOf(text);
  let read = 0;
  try {
    return parse(body, {
      delimiter,
      relax_column_count: true,
      on_record: (row: string[]) => {
        read += 1;
        if (read > limits.rows || row.length > limits.columns) refuse('too-many-rows', { limit: limits.rows });
        return row;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse('unclosed-quote', { line: read + 1 });
  }
}

/** `sep=;` on the first line says it to Excel, which does not show that line; else what the first row has most of. */
function delimiterOf(text: string): { delimiter: string; body: string } {
  const said = /^sep=([;,\t])\r?\n/.exec(text);
  if (said?.[1] !== undefined) return { delimiter: said[1], body: text.slice(said[0].length) };
  const first = /^(?:"[^"]*"|[^"\r\n])*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counts = delimiters.map((delimiter) => ({ delimiter, count: first.split(delimiter).length }));
  const [most] = counts.sort((a, b) => b.count - a.count);
  return { delimiter: most?.delimiter ?? ';', body: text };
}
