import { expect, test } from 'vitest';
import { narrowed } from './narrowed.ts';

const counties = [
  {
    code: '05',
    name: 'Östergötlands län',
    municipalities: [
      { code: '0580', name: 'Linköping' },
      { code: '0561', name: 'Åtvidaberg' },
    ],
  },
  { code: '25', name: 'Norrbottens län', municipalities: [{ code: '2584', name: 'Kiruna' }] },
];

const shown = (wanted: string) => [...narrowed(counties, wanted)].map(([code, of]) => [code, ...of]);

test('nothing wanted leaves nothing out', () => {
  expect(shown(' ')).toEqual([
    ['05', '0580', '0561'],
    ['25', '2584'],
  ]);
});

test('a part of a name is enough, in any case and composition', () => {
  expect(shown('KÖPING')).toEqual([['05', '0580']]);
  expect(shown('a\u030atvid')).toEqual([['05', '0561']]);
});

test('a county’s name shows all of it, and å is not a', () => {
  expect(shown('norrbott')).toEqual([['25', '2584']]);
  expect(shown('atvid')).toEqual([]);
});
