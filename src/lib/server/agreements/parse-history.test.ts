import { expect, test } from 'vitest';
import { parseHistory } from './parse-history.ts';

const municipalities = [
  { code: '2506', countyCode: '25', name: 'Arjeplog', latitude: 66, longitude: 17.9 },
  { code: '2582', countyCode: '25', name: 'Boden', latitude: 65.8, longitude: 21.7 },
];
const header = 'municipality_code,municipality,year,has_agreement,places,places_for_anvisning';
const csv = (...lines: string[]) => [header, ...lines, ''].join('\n');

function placesIn(text: string) {
  const parsed = parseHistory(text, municipalities);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

const bodens = { county: '25', municipality: '2582', year: 2007, kind: 'refugees', agreed: true };

test('an empty row had no agreement', () => {
  expect(placesIn(csv('2506,Arjeplog,2007,0,,'))).toMatchObject([
    { municipality: '2506', year: 2007, agreed: false, places: null, forAssignment: null, received: null },
  ]);
});

test('an empty cell beside an agreement was not stated', () => {
  expect(placesIn(csv('2582,Boden,2007,1,80,'))).toMatchObject([{ ...bodens, places: 80, forAssignment: null }]);
});

test('a zero is a value', () => {
  expect(placesIn(csv('2582,Boden,2007,1,80,0'))).toMatchObject([{ ...bodens, places: 80, forAssignment: 0 }]);
});

test('says which document it stands in', () => {
  expect(placesIn(csv('2582,Boden,2007,1,80,'))[0]?.source).toMatch(/Norrbotten, reviderad mars 2009/);
});

test('a byte order mark and CRLF make no difference', () => {
  const text = csv('2582,Boden,2007,1,80,');
  expect(placesIn(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(placesIn(text));
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
