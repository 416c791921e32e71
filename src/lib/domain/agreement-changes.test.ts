import { expect, test } from 'vitest';
import { agreement as sample } from '../../../tests/sample-agreement.ts';
import type { Agreement } from './agreement.ts';
import { agreementChanges, agreementFields } from './agreement-changes.ts';
import { nextVersion } from './indicator-version.ts';

const text = (word: string) => ({ sv: word, en: word });
const before = sample() as unknown as Agreement;
const changed = (edit: (agreement: Agreement) => void): Agreement => {
  const after = structuredClone(before);
  edit(after);
  return after;
};

test('nothing differs between an agreement and itself, in whatever order its fields come', () => {
  const turned = Object.fromEntries(Object.entries(before).reverse()) as unknown as Agreement;
  expect(agreementChanges(before, turned)).toEqual([]);
});

test('a changed text is told with its place, as it was and as it is', () => {
  const after = changed(({ goalAreas }) => {
    goalAreas[0]!.goals[0]!.text.sv = 'Nytt mål';
  });
  expect(agreementChanges(before, after)).toEqual([
    {
      section: 'areas',
      reordered: false,
      items: [
        {
          kind: 'changed',
          id: 'UTB',
          title: text('Utbildning'),
          fields: [
            {
              path: [{ field: 'goals' }, { id: 'UTB-1' }, { field: 'text' }, { field: 'sv' }],
              before: 'Mål',
              after: 'Nytt mål',
            },
          ],
        },
      ],
    },
  ]);
});

test('a goal that is new, a fact that is gone, and truths and numbers', () => {
  const after = changed((agreement) => {
    agreement.validTo = null;
    agreement.openEnded = true;
    agreement.goalAreas[0]!.goals.push({ code: 'UTB-2', text: text('Ett till'), strategies: [] });
  });
  const [facts, areas] = agreementChanges(before, after);
  expect(facts?.items[0]?.fields).toEqual([
    { path: [{ field: 'openEnded' }], before: false, after: true },
    { path: [{ field: 'validTo' }], before: 2015, after: null },
  ]);
  expect(areas?.items[0]?.fields.map(({ before, after }) => [before, after])).toEqual([
    [null, 'UTB-2'],
    [null, 'Ett till'],
    [null, 'Ett till'],
  ]);
});

test('items are added and taken away by their codes, and the order is told', () => {
  const after = changed((agreement) => {
    agreement.commitments.reverse();
    agreement.targets = agreement.targets.slice(1);
    agreement.indicators.push({ ...agreement.indicators[0]!, code: '05-UTB-03' });
  });
  expect(
    agreementChanges(before, after).map(({ section, items, reordered }) => ({
      section,
      items: items.map(({ kind, id }) => `${kind} ${id}`),
      reordered,
    })),
  ).toEqual([
    { section: 'commitments', items: [], reordered: true },
    { section: 'targets', items: ['removed platser-2012'], reordered: false },
    { section: 'indicators', items: ['added 05-UTB-03'], reordered: false },
  ]);
});

test('reporters are told on one line, and a former version by its number alone', () => {
  const after = changed((agreement) => {
    const old = agreement.indicators[0]!;
    const part = { ...old.components[0]!, reporters: [{ who: { organisation: 'x' }, role: 'lead' as const }] };
    const next = nextVersion(old, { ...old, components: [part] }, 2016, { kind: 'break', note: null });
    agreement.indicators[0] = next;
  });
  const [indicators] = agreementChanges(before, after);
  expect(indicators?.items[0]?.fields).toEqual([
    {
      path: [{ field: 'components' }, { id: 'value' }, { field: 'reporters' }],
      before: 'municipality, migrationsverket (confirm)',
      after: 'x',
    },
    { path: [{ field: 'version' }], before: 1, after: 2 },
    { path: [{ field: 'since' }], before: null, after: 2016 },
    { path: [{ field: 'bridge' }, { field: 'kind' }], before: null, after: 'break' },
  ]);
});

test('only the order of an item’s parts: the item is changed, without any field', () => {
  const after = changed(({ indicators }) => {
    indicators[1]!.components.reverse();
  });
  expect(agreementChanges(before, after)[0]?.items).toMatchObject([{ id: '05-UTB-02', kind: 'changed', fields: [] }]);
});

test('two organs with the same name are two', () => {
  const twins = changed(({ organs }) => {
    organs.push({ ...organs[0]!, role: text('bereder') });
  });
  const after = structuredClone(twins);
  after.organs[1]!.role = text('beslutar');
  expect(agreementChanges(twins, after)[0]?.items).toMatchObject([{ id: 'Rådet (2)', kind: 'changed' }]);
});

/** Every name that the sample's document uses must be one that the pages can put into words. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
}

test('every field of a document has a name', () => {
  const sections = [
    'goalAreas',
    'parties',
    'organs',
    'plans',
    'commitments',
    'targets',
    'annexes',
    'indicators',
    'who',
  ];
  const unnamed = new Set(namesIn(before)).difference(new Set<string>([...agreementFields, ...sections]));
  expect([...unnamed]).toEqual([]);
});
