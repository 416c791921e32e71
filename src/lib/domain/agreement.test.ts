import { expect, test } from 'vitest';
import { type Commitment, commitmentsOf, organisationsMeant } from './agreement.ts';

const partyOf = (organisation: string) => ({ organisation, nameInDocument: organisation, adoption: null });
const parties = ['migrationsverket', 'kommun-0580', 'kommun-0581'].map(partyOf);

function commitment(key: string, organisation: string): Commitment {
  return {
    key,
    organisation,
    goalArea: null,
    plan: null,
    kind: 'commitment',
    text: { sv: key, en: key },
    from: null,
    to: null,
  };
}

test.each([
  ['migrationsverket', ['migrationsverket']],
  ['lansstyrelsen-05', ['lansstyrelsen-05']],
  ['all:parties', ['migrationsverket', 'kommun-0580', 'kommun-0581']],
  ['all:municipalities', ['kommun-0580', 'kommun-0581']],
])('%s stands for %j', (organisation, meant) => {
  expect(organisationsMeant(organisation, parties)).toEqual(meant);
});

test('nobody is meant where there are no parties yet', () => {
  expect(organisationsMeant('all:parties', [])).toEqual([]);
});

test.each([
  ['kommun-0580', ['skolgang', 'underlag']],
  ['migrationsverket', ['kartlaggning', 'underlag']],
  ['lansstyrelsen-05', ['lansrapport']],
  ['kommun-0980', []],
])('%s undertook %j, alone and with others', (organisation, keys) => {
  const commitments = [
    commitment('skolgang', 'all:municipalities'),
    commitment('kartlaggning', 'migrationsverket'),
    commitment('underlag', 'all:parties'),
    commitment('lansrapport', 'lansstyrelsen-05'),
  ];
  expect(commitmentsOf({ commitments, parties }, organisation).map(({ key }) => key)).toEqual(keys);
});
