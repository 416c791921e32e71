import { expect, test } from 'vitest';
import type { Fault } from '#lib/domain/fault.ts';
import { agreement } from '../../../../tests/sample-agreement.ts';
import { formFaultSentence } from './fault-sentence.ts';
import { itemFault, type ItemPlace } from './item-fault.ts';
import { parseAgreement } from './parse-agreement.ts';

const parsed = parseAgreement(agreement(), {
  counties: new Set(['05']),
  organisations: new Set(['kommun-0580', 'lansstyrelsen-05', 'migrationsverket']),
});
if (!parsed.ok) throw new Error('the sample has faults');
const place: ItemPlace = { agreement: parsed.value, list: 'goalAreas', index: 0, removed: true };
const fault = (path: string, code: Fault['code'], what = 'UTB'): Fault => ({ path, code, details: { what } });

test('a fault within the item has its path counted from there', () => {
  const kept = { ...place, removed: false };
  expect(itemFault(kept, fault('goalAreas[0].name.sv', 'missing'))).toEqual(fault('name.sv', 'missing'));
  expect(itemFault(kept, fault('goalAreas[10].name.sv', 'missing'))).toMatchObject({ path: '' });
});

test('the later of two equal ones is told of at the field that made them equal', () => {
  const first: ItemPlace = { ...place, list: 'parties', removed: false };
  expect(itemFault(first, fault('parties[3].organisation', 'duplicate-name')).path).toBe('organisation');
  expect(itemFault(first, fault('plans[3].key', 'duplicate-name')).path).toBe('');
});

test('a fault elsewhere names what stands in the way', () => {
  const used = itemFault(place, fault('indicators[1].goalArea', 'unknown-goal-area'));
  expect(used).toMatchObject({ path: '', holder: { list: 'indicators', name: { sv: 'Andel' } } });
  expect(formFaultSentence(used, 'sv')).toBe(
    'Det du tar bort används av indikatorn ”Andel”. Ändra eller ta bort där först.',
  );
  const nobody = itemFault(place, fault('commitments[1].organisation', 'unknown-organisation', 'all:municipalities'));
  expect(formFaultSentence(nobody, 'sv')).toContain('åtagandet ”bostader” gäller kommunerna');
  expect(formFaultSentence(itemFault(place, fault('goalAreas', 'missing')), 'sv')).toContain('minst ett område');
  expect(formFaultSentence(itemFault(place, fault('commitments', 'already-published')), 'en')).toContain('last year');
});

test('items after the one that was taken away are named by where they stood', () => {
  const plans = [1, 2, 3].map((number) => ({
    ...parsed.value.plans[0]!,
    key: `plan-${number}`,
    title: { sv: `Plan ${number}`, en: '' },
  }));
  const removed: ItemPlace = { agreement: { ...parsed.value, plans }, list: 'plans', index: 0, removed: true };
  expect(itemFault(removed, fault('plans[0].replaces', 'unknown-plan')).holder?.name?.sv).toBe('Plan 2');
});

test('a long name is shortened', () => {
  const text = { sv: 'å'.repeat(500), en: '' };
  const commitments = parsed.value.commitments.map((one) => ({ ...one, text }));
  const long = itemFault(
    { ...place, agreement: { ...parsed.value, commitments } },
    fault('commitments[0].goalArea', 'unknown-goal-area'),
  );
  expect(formFaultSentence(long, 'sv').length).toBeLessThan(200);
});

test('years, text that cannot be kept and unknown plans are told in words of their own', () => {
  expect(formFaultSentence(fault('year', 'bad-number'), 'sv')).toContain('årtal');
  expect(formFaultSentence(fault('to', 'bad-period'), 'sv')).toContain('Slutåret');
  expect(formFaultSentence(fault('adoption.decidedOn', 'bad-period'), 'sv')).toContain('datum');
  expect(formFaultSentence(fault('code', 'bad-code', ''), 'sv')).toBe('Fyll i det här.');
  expect(formFaultSentence(fault('name.sv', 'wrong-type', 'Unicode'), 'sv')).toContain('osynligt tecken');
});
