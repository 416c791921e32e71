/** Files that people send and fetch: tables as CSV and Excel, and texts, read without trusting them. */
export { decodeText, decodeUnicode } from './decode-text.ts';
export { readTable } from './read-table.ts';
export { type CsvVariant, writeCsv } from './write-csv.ts';
export { asText, type Sheet, type SheetCell, writeXlsx } from './write-xlsx.ts';
