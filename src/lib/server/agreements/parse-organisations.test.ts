import { describe, expect, test } from 'vitest';
import { municipalName } from './municipal-organisation.ts';
import { parseMunicipalities, parseOrganisations } from './parse-organisations.ts';

const header = 'county_code,county,municipality_code,municipality,latitude,longitude';
const linkoping = '05,Östergötlands län,0580,Linköping,58.411,15.622';
const csv = (...lines: string[]) => [header, ...lines, ''].join('\n');

function faultsIn(text: string): string[] {
  const parsed = parseMunicipalities(text);
  return parsed.ok ? [] : parsed.faults.map(({ path, code, details }) => `${path} ${code} ${details.what ?? ''}`);
}

describe('the list of municipalities', () => {
  test('keeps codes as text, with their zero', () => {
    expect(parseMunicipalities(csv(linkoping))).toEqual({
      ok: true,
      value: {
        counties: [{ code: '05', name: 'Östergötlands län' }],
        municipalities: [{ code: '0580', countyCode: '05', name: 'Linköping', latitude: 58.411, longitude: 15.622 }],
      },
    });
  });

  test('may have a byte order mark, CRLF and its columns in another order', () => {
    const lines = [
      '\ufeffmunicipality_code,county_code,county,municipality,longitude,latitude',
      '0580,05,Östergötlands län,Linköping,15.622,58.411',
    ];
    expect(parseMunicipalities(`${lines.join('\r\n')}\r\n`)).toEqual(parseMunicipalities(csv(linkoping)));
  });

  test.each([
    ['580 for 0580', csv(linkoping.replace('0580', '580')), ['line 2 unknown-municipality 580']],
    ['a municipality of another county', csv(linkoping.replace('0580', '1280')), ['line 2 unknown-municipality 1280']],
    ['5 for 05', csv(linkoping.replace('05,', '5,')), ['line 2 unknown-county 5', 'line 2 unknown-municipality 0580']],
    ['the same municipality twice', csv(linkoping, linkoping), ['line 3 duplicate-name 0580']],
    ['a county under two names', csv(linkoping, '05,Öland,0581,Norrköping,58,16'), ['line 3 duplicate-name Öland']],
    ['an empty cell', csv('05,Östergötlands län,0580,,58.4,15.6'), ['line 2 missing municipality']],
    ['a decimal comma', csv('05,Östergötlands län,0580,Linköping,"58,4",15.6'), ['line 2 bad-number 58,4']],
    [
      'a missing column',
      'county_code,county\n05,x\n',
      ['municipality_code', 'municipality', 'latitude', 'longitude'].map((name) => `line 1 missing ${name}`),
    ],
    ['an extra column', `${header},x\n${linkoping},1\n`, ['line 1 unknown-key x']],
    ['a row that is too short', csv(linkoping, '05,Östergötlands län'), ['line 3 wrong-type CSV']],
    [
      'an unclosed quote',
      csv(linkoping, '05,"Östergötlands län,0581,Norrköping,58,16'),
      [expect.stringMatching(/^line \d wrong-type CSV$/)],
    ],
    ['an empty file', '', expect.arrayContaining(['line 1 missing county_code']) as string[]],
  ])('names the line of %s', (_name, text, faults) => {
    expect(faultsIn(text)).toEqual(faults);
  });
});

describe('the list of organisations', () => {
  const territory = { counties: [{ code: '05', name: 'Östergötlands län' }], municipalities: [] };
  const region = {
    id: 'region-05',
    kind: 'region',
    name: { sv: 'Region Östergötland', en: 'Region Östergötland' },
    formerNames: [{ name: 'Landstinget i Östergötland', until: '2014-12-31' }],
    countyCode: '05',
    municipalityCode: null,
    validFrom: null,
    validTo: null,
    successors: [],
  };
  const ostsam = {
    ...region,
    id: 'ostsam',
    kind: 'association',
    formerNames: [],
    validTo: '2014-12-31',
    successors: [{ organisation: 'region-05', on: '2015-01-01', kind: 'merged' }],
  };
  const faults = (...organisations: unknown[]) => {
    const parsed = parseOrganisations(organisations, territory);
    return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`);
  };

  test('is read as it stands', () => {
    expect(parseOrganisations([region, ostsam], territory)).toEqual({ ok: true, value: [region, ostsam] });
  });

  test.each([
    ['an unknown kind', { ...region, kind: 'ministry' }, '[0].kind unknown-kind'],
    ['an unknown key', { ...region, phone: '1' }, '[0].phone unknown-key'],
    ['an unknown county', { ...region, countyCode: '99' }, '[0].countyCode unknown-county'],
    ['an unknown municipality', { ...region, municipalityCode: '0580' }, '[0].municipalityCode unknown-municipality'],
    [
      'a day that does not exist',
      { ...region, formerNames: [{ name: 'x', until: '2026-02-30' }] },
      '[0].formerNames[0].until bad-period',
    ],
    ['an id that the municipalities own', { ...region, id: 'kommun-0580' }, '[0].id duplicate-name'],
    ['an id that the county boards own', { ...region, id: 'lansstyrelsen-05' }, '[0].id duplicate-name'],
    ['NUL in a name', { ...region, name: { sv: 'a\0', en: 'a' } }, '[0].name.sv bad-code'],
    ['a name of two lines', { ...region, name: { sv: 'a', en: 'a\nb' } }, '[0].name.en bad-code'],
    ['an end before its beginning', { ...ostsam, successors: [], validFrom: '2015-01-01' }, '[0].validTo bad-period'],
    [
      'a successor that is not',
      { ...ostsam, successors: [{ organisation: 'x', on: '2015-01-01', kind: 'merged' }] },
      '[0].successors[0].organisation unknown-organisation',
    ],
  ])('refuses %s', (_name, organisation, fault) => {
    expect(faults(organisation)).toEqual([fault]);
  });

  test('lets the tasks go on from body to body, and never in a circle', () => {
    const back = { ...region, validTo: '2018-12-31', formerNames: [] };
    const successors = [{ organisation: 'ostsam', on: '2019-01-01', kind: 'continued' }];
    expect(faults({ ...back, successors }, ostsam)).toEqual([
      '[0].successors[0].organisation circle',
      '[1].successors[0].organisation circle',
    ]);
  });

  test('refuses the same id twice', () => {
    const parsed = parseOrganisations([region, region], territory);
    expect(parsed).toMatchObject({ ok: false, faults: [{ path: '[1].id', code: 'duplicate-name' }] });
  });
});

test.each([
  ['0580', 'Linköping', 'Linköpings kommun'],
  ['0513', 'Kinda', 'Kinda kommun'],
  ['0583', 'Motala', 'Motala kommun'],
  ['0563', 'Valdemarsvik', 'Valdemarsviks kommun'],
  ['1490', 'Borås', 'Borås kommun'],
  ['2514', 'Kalix', 'Kalix kommun'],
  ['2480', 'Umeå', 'Umeå kommun'],
  ['1280', 'Malmö', 'Malmö kommun'],
  ['0114', 'Upplands Väsby', 'Upplands Väsby kommun'],
  ['0139', 'Upplands-Bro', 'Upplands-Bro kommun'],
  ['2080', 'Falun', 'Falu kommun'],
  ['0880', 'Kalmar', 'Kalmar kommun'],
  ['1421', 'Orust', 'Orust kommun'],
  ['0980', 'Gotland', 'Region Gotland'],
])('%s %s is called %s', (code, name, official) => {
  expect(municipalName({ code, name }).sv).toBe(official);
});
