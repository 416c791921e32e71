import { describe, expect, test } from 'vitest';
import type { Field, Question } from '#lib/domain/question.ts';
import { pastedCells } from './pasted-cells.ts';

const rows = ['0513', '0580', '0581'];
const columns = ['k', 'm'];
const text = { sv: '', en: '' };

const field = (row: string, column: string): Field => ({
  address: `mv/bosatta/${row}/${column}`,
  question: 'bosatta',
  row,
  column,
  label: null,
  type: { kind: 'number', min: 0, max: null, decimals: 0 },
  required: true,
  observes: null,
});

const grid: Question = {
  name: 'bosatta',
  kind: 'matrixdropdown',
  section: 'boende',
  title: text,
  help: null,
  period: null,
  visibleIf: null,
  rows: rows.map((key) => ({ key, text })),
  columns: columns.map((key) => ({ key, text })),
  rowsAreMunicipalities: true,
  fields: rows.flatMap((row) => columns.map((column) => field(row, column))),
};

const filled = (pasted: string, row: string, column: string) =>
  Object.fromEntries(
    pastedCells(pasted, grid, field(row, column)).map(({ address, text: value }) => [address.slice(11), value]),
  );

describe('a block pasted from a spreadsheet', () => {
  test('fills rightwards and downwards from the cell', () => {
    expect(filled('1\t2\n3\t4', '0513', 'k')).toEqual({ '0513/k': '1', '0513/m': '2', '0580/k': '3', '0580/m': '4' });
  });

  test('is cut off at the edges of the grid', () => {
    expect(filled('1\t2\t3\n4\t5\t6\n7\t8\t9', '0580', 'm')).toEqual({ '0580/m': '1', '0581/m': '4' });
  });

  test('comes with the line ends of Windows and a last empty line', () => {
    expect(filled('1\r\n2\r\n', '0513', 'm')).toEqual({ '0513/m': '1', '0580/m': '2' });
  });

  test('keeps an empty cell as empty, which is not zero', () => {
    expect(filled('\t7', '0513', 'k')).toEqual({ '0513/k': '', '0513/m': '7' });
  });

  test('of one value is one cell', () => {
    expect(pastedCells(' 12 ', grid, field('0513', 'k'))).toEqual([{ address: 'mv/bosatta/0513/k', text: '12' }]);
  });
});
