import { expect, test } from 'vitest';
import { parseHistory } from './parse-history.ts';

const municipalities = [
  { code: '2506', countyCode: '25', name: 'Arjeplog', latitude: 66, longitude: 17.9 },
  { code: '2582', countyCode: '25', name: 'Boden', latitude: 65.8, longitude: 21.7 },
];
const header = 'municipality_code,municipality,year,has_agreement,places,places_for_anvisning';
const csv = (...lines: string[]) => [header, ...lines, ''].join('\n');

function figuresIn(text: string): string[] {
  const parsed = parseHistory(text, municipalities);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value.map(({ indicator, component, municipality, year, status, value }) =>
    [indicator, component, municipality, year, status, value].join(' ').trim(),
  );
}

test('an empty row had no agreement', () => {
  expect(figuresIn(csv('2506,Arjeplog,2007,0,,'))).toEqual([
    '25-MOT-01 value 2506 2007 no_agreement',
    '25-MOT-02 value 2506 2007 no_agreement',
    '25-MOT-03 has_agreement 2506 2007 no_agreement',
  ]);
});

test('an empty cell beside an agreement was not stated', () => {
  expect(figuresIn(csv('2582,Boden,2007,1,80,'))).toEqual([
    '25-MOT-01 value 2582 2007 value 80',
    '25-MOT-02 value 2582 2007 not_stated',
    '25-MOT-03 has_agreement 2582 2007 value 1',
  ]);
});

test('a zero is a value', () => {
  expect(figuresIn(csv('2582,Boden,2007,1,80,0'))[1]).toBe('25-MOT-02 value 2582 2007 value 0');
});

test('a byte order mark and CRLF make no difference', () => {
  const text = csv('2582,Boden,2007,1,80,');
  expect(figuresIn(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(figuresIn(text));
});

const boden = '2582,Boden,2007,1,80,';
test.each([
  ['a code without its zero', csv('580,Linköping,2007,1,80,'), ['line 2 unknown-municipality']],
  ['a municipality of another county', csv('0580,Linköping,2007,1,80,'), ['line 2 unknown-municipality']],
  ['a code with another municipality’s name', csv('2582,Arjeplog,2007,1,80,'), ['line 2 unknown-municipality']],
  ['the same municipality and year twice', csv(boden, '2506,Arjeplog,2007,0,,', boden), ['line 4 duplicate-name']],
  ['a year that is none', csv('2582,Boden,07,1,80,'), ['line 2 bad-period']],
  ['a negative count', csv('2582,Boden,2007,1,-80,'), ['line 2 bad-number']],
  ['a decimal', csv('2582,Boden,2007,1,80.5,'), ['line 2 bad-number']],
  ['places without an agreement', csv('2582,Boden,2007,0,80,'), ['line 2 bad-number']],
  ['more for assignment than there are', csv('2582,Boden,2007,1,80,81'), ['line 2 bad-number']],
  ['neither yes nor no', csv('2582,Boden,2007,ja,80,'), ['line 2 bad-number']],
  [
    'two faulty lines',
    csv('2582,Boden,2007,1,x,', '9999,Ingen,2007,0,,'),
    ['line 2 bad-number', 'line 3 unknown-municipality'],
  ],
])('names the line of %s', (_name, text, faults) => {
  const parsed = parseHistory(text, municipalities);
  expect(parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
});
