/** The demonstration's register: made-up local agreements and places in its county, marked as such. */
import type { Actor } from '#lib/domain/access.ts';
import type { Database } from '../db/index.ts';
import { type LocalInput, readRegister, saveLocalAgreement, savePlaces, stateComplete } from '../register/index.ts';
import { county } from './sizes.ts';

const system: Actor = { kind: 'system' };

type Made = Pick<LocalInput, 'municipality' | 'validFrom'> & Partial<LocalInput>;

const local: Made[] = [
  { municipality: '0513', validFrom: '2012-03-01', revisedOn: '2014-02-10', followedUpOn: '2014-11-20' },
  {
    municipality: '0580',
    validFrom: '2011-01-01',
    parties: ['arbetsformedlingen', 'region-05'],
    revisedOn: '2013-05-06',
  },
  { municipality: '0581', validFrom: '2011-09-01', followedUpOn: '2013-12-02' },
  { municipality: '0582', validFrom: '2012-01-01', validTo: '2013-12-31' },
  { municipality: '0583', validFrom: '2013-06-15' },
  { municipality: '0586', validFrom: '2014-01-01', otherParties: 'Studieförbundet i Mjölby' },
  {
    kind: 'special',
    municipality: '0580',
    title: 'Samarbete med föreningar om flyktingguider',
    validFrom: '2013-09-01',
    parties: ['kommun-0580'],
    otherParties: 'Två föreningar i Linköping',
  },
];

/** Places agreed, those of them for assignment, and received; null where it was not stated. */
const places: Record<number, Record<string, [number | null, number | null, number | null] | null>> = {
  2013: { '0513': [20, 15, 18], '0580': [220, 180, 231], '0581': [260, null, 254], '0583': [60, 40, 52], '0584': null },
  2014: {
    '0513': [25, 20, 24],
    '0580': [240, 200, 262],
    '0581': [280, null, 291],
    '0583': [60, 40, 61],
    '0584': [10, 10, 0],
  },
};

/** Fills the county's register, unless there is something in it. */
export async function makeRegister(database: Database, now: Date): Promise<void> {
  const { entries } = await readRegister(database, system, county);
  if (entries.length > 0) return;
  for (const made of local) {
    const input: LocalInput = {
      kind: 'local',
      title: '',
      parties: ['arbetsformedlingen'],
      otherParties: '',
      validTo: null,
      revisedOn: null,
      followedUpOn: null,
      source: '',
      note: '',
      ...made,
    };
    await saveLocalAgreement(database, system, { county, id: null, base: 0 }, input, now, true);
  }
  for (const [year, rows] of Object.entries(places)) {
    const lines = Object.entries(rows).map(([municipality, given]) => {
      const [agreed, forAssignment, received] = given ?? [null, null, null];
      return { municipality, base: null, was: null, agreed: given !== null, places: agreed, forAssignment, received };
    });
    const at = { county, year: Number(year), kind: 'refugees' };
    await savePlaces(database, system, at, { source: '', rows: lines }, now, true);
  }
  await stateComplete(database, system, county, 2013, now);
}
