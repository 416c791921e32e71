import { expect, test } from 'vitest';
import { readRound, type RoundFaults, type Written } from './read-round.ts';

const now = new Date('2026-10-01T10:00:00Z');
const written: Written = {
  edition: '00-mottagande-och-etablering-2026',
  supplement: '',
  opensDate: '2026-10-05',
  opensTime: '08:00',
  closesDate: '2026-11-30',
  closesTime: '16:00',
};

test('times are those of Stockholm’s clocks, in summer and in winter', () => {
  expect(readRound(written, now)).toEqual({
    ok: true,
    round: {
      editionKey: written.edition,
      supplementKey: null,
      opensAt: new Date('2026-10-05T06:00:00Z'),
      closesAt: new Date('2026-11-30T15:00:00Z'),
    },
  });
});

test('a supplement goes along', () => {
  const read = readRound({ ...written, supplement: '01-tillagg-2026' }, now);
  expect(read).toMatchObject({ ok: true, round: { supplementKey: '01-tillagg-2026' } });
});

test.each<[Partial<Written>, RoundFaults]>([
  [{ edition: '' }, { edition: 'no-edition' }],
  [{ opensDate: '2026-02-30' }, { opensDate: 'no-date' }],
  [{ opensTime: '24:00' }, { opensTime: 'no-time' }],
  [
    { closesDate: '', closesTime: '', edition: '' },
    { edition: 'no-edition', closesDate: 'no-date', closesTime: 'no-time' },
  ],
  [{ closesDate: '2026-09-30' }, { closesDate: 'past' }],
  [{ closesDate: '2026-10-05', closesTime: '08:00' }, { closesDate: 'before-opening' }],
  [{ closesDate: '2036-11-30' }, { closesDate: 'too-far' }],
])('%j is refused at its own fields', (change, faults) => {
  expect(readRound({ ...written, ...change }, now)).toEqual({ ok: false, faults });
});

test('what has opened already may be opened as of then', () => {
  expect(readRound({ ...written, opensDate: '2026-09-01' }, now)).toMatchObject({ ok: true });
});
