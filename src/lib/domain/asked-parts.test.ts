import { expect, test } from 'vitest';
import { isInSupplement, partsInCounty, supplementParts } from './asked-parts.ts';
import { fieldsOf, type Part } from './edition.ts';
import type { Field, Question } from './question.ts';

const text = { sv: 'Text', en: 'Text' };
const figure: Field['type'] = { kind: 'number', min: 0, max: null, decimals: 0 };

/** A question with a figure in each row; the rows are municipalities when it is an agency's grid. */
function question(name: string, rows: string[], rowsAreMunicipalities: boolean): Question {
  const fields = rows.map((row): Field => ({
    address: `af/${name}/${row}`,
    question: name,
    row,
    column: null,
    label: null,
    type: figure,
    required: true,
    observes: null,
  }));
  const headings = rows.map((key) => ({ key, text }));
  const common = { kind: 'matrixdropdown', section: 'ett', title: text, help: null, period: null } as const;
  return { ...common, name, visibleIf: null, rows: headings, columns: [], rowsAreMunicipalities, fields };
}

function part(...questions: Question[]): Part {
  const section = { key: 'ett', title: text, intro: null, goalArea: null, questions };
  return { key: 'af', title: text, respondent: { kind: 'agency' }, sections: [section], checks: [], survey: {} };
}

const grid = question('inskrivna', ['0114', '0180', '0580', '2580'], true);
const own = question('personal', ['0114', 'ovriga'], false);

test('a grid of municipalities is left with the county’s own, rows and fields alike', () => {
  const [asked] = partsInCounty([part(grid, own)], '01');
  expect(asked?.sections[0]?.questions[0]?.rows.map(({ key }) => key)).toEqual(['0114', '0180']);
  expect(asked && fieldsOf(asked).map(({ address }) => address)).toEqual([
    'af/inskrivna/0114',
    'af/inskrivna/0180',
    'af/personal/0114',
    'af/personal/ovriga',
  ]);
});

test('a municipality of another county with the same digits further on is another county’s', () => {
  expect(partsInCounty([part(grid)], '58').flatMap(fieldsOf)).toEqual([]);
});

test('a part without a grid is the very same, and one with a grid is not changed itself', () => {
  const [plain, gridded] = [part(own), part(grid)];
  expect(partsInCounty([plain], '05')[0]).toBe(plain);
  partsInCounty([gridded], '05');
  expect(fieldsOf(gridded)).toHaveLength(4);
});

test('a supplement’s sections bear their part’s name; their addresses stay', () => {
  const [named] = supplementParts([part(own)]);
  expect(named?.sections[0]).toMatchObject({ key: 'af-ett', questions: [{ section: 'af-ett' }] });
  expect(named && fieldsOf(named)).toEqual(fieldsOf(part(own)));
});

test('a section is found in the supplement by that name', () => {
  const supplement = { parts: ['af'] };
  expect(isInSupplement({ key: 'af-ett' }, supplement)).toBe(true);
  expect(isInSupplement({ key: 'af' }, supplement)).toBe(false);
  expect(isInSupplement({ key: 'ett' }, supplement)).toBe(false);
  expect(isInSupplement({ key: 'af-ett' }, null)).toBe(false);
});
