import { expect, test } from 'vitest';
import { placesFingerprint } from '#lib/domain/register.ts';
import { gridLines, sharedSource } from './grid-lines.ts';

const stored = (municipality: string, places: number, revision = 1, source = 'a') => ({
  municipality: { code: municipality, name: municipality },
  stored: {
    county: '25',
    municipality,
    year: 2009,
    kind: 'refugees' as const,
    agreed: true,
    places,
    forAssignment: null,
    received: 0,
    source,
    synthetic: false,
    revision,
  },
});
const nothing = { municipality: { code: '2506', name: 'Arjeplog' }, stored: null };

const written = (municipality: string, places: string, before: number) => ({
  municipality,
  base: '1',
  was: placesFingerprint({ agreed: true, places: before, forAssignment: null, received: 0 }),
  agreed: 'yes',
  places,
  forAssignment: '',
  received: '0',
});

test('shows what is stored, zero and nothing apart', () => {
  expect(gridLines([stored('2582', 80), nothing], undefined)).toMatchObject([
    { base: '1', agreed: 'yes', places: '80', forAssignment: '', received: '0' },
    { base: '', agreed: '', places: '', forAssignment: '', received: '' },
  ]);
});

test('comes back as it was written, with the revision that the person began from', () => {
  expect(gridLines([stored('2582', 90, 2)], [written('2582', '-5', 80)])).toMatchObject([{ base: '1', places: '-5' }]);
});

test('after a conflict keeps what was written over what is stored now, and shows the rest as it is', () => {
  const now = [stored('2582', 90, 2), stored('2580', 120, 2)];
  const lines = gridLines(now, [written('2582', '80', 80), written('2580', '125', 110)], true);
  expect(lines).toMatchObject([
    { base: '2', places: '90' },
    { base: '2', places: '125', was: placesFingerprint(now[1]?.stored ?? null) },
  ]);
});

test.each(['', '{', 'null', '7'])('a fingerprint that is none (%s) is not what was there', (was) => {
  const lines = gridLines([stored('2582', 90, 2)], [{ ...written('2582', '80', 80), was }], true);
  expect(lines).toMatchObject([{ places: '80', base: '2' }]);
});

test('has one source when all rows do', () => {
  expect(sharedSource([stored('2582', 1), stored('2580', 2), nothing])).toBe('a');
  expect(sharedSource([stored('2582', 1), stored('2580', 2, 1, 'b')])).toBe('');
  expect(sharedSource([nothing])).toBe('');
});
