import { expect, test } from 'vitest';
import { mergeDrafts } from './merge-drafts.ts';

const question = (name: string, title = name) => ({ type: 'text', name, title: { sv: title, en: title } });
const draft = (...elements: ReturnType<typeof question>[]) => ({ title: 'Enkät', pages: [{ name: 'ett', elements }] });
const base = draft(question('a'), question('b'), question('c'));

test('what one changed and what the other changed both stand', () => {
  const mine = draft(question('a', 'min'), question('b'), question('c'));
  const theirs = draft(question('a'), question('b'), question('c', 'deras'));
  const { merged, conflicts } = mergeDrafts(base, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(merged).toEqual(draft(question('a', 'min'), question('b'), question('c', 'deras')));
});

test('two languages of one text are two texts', () => {
  const mine = structuredClone(base);
  const theirs = structuredClone(base);
  Object.assign(mine.pages[0]?.elements[0]?.title ?? {}, { sv: 'ny' });
  Object.assign(theirs.pages[0]?.elements[0]?.title ?? {}, { en: 'new' });
  const { merged, conflicts } = mergeDrafts(base, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(merged.pages[0]?.elements[0]?.title).toEqual({ sv: 'ny', en: 'new' });
});

test('the same text changed by both is asked about, and both are kept', () => {
  const mine = draft(question('a', 'min'), question('b'), question('c'));
  const theirs = draft(question('a', 'deras'), question('b'), question('c'));
  const { merged, conflicts } = mergeDrafts(base, mine, theirs);
  expect(conflicts).toEqual([
    { path: 'pages[ett].elements[a].title.sv', mine: 'min', theirs: 'deras' },
    { path: 'pages[ett].elements[a].title.en', mine: 'min', theirs: 'deras' },
  ]);
  expect(merged).toEqual(mine);
});

test('a question that one took away and the other changed is asked about', () => {
  const mine = draft(question('b'), question('c'));
  const theirs = draft(question('a', 'deras'), question('b'), question('c'));
  expect(mergeDrafts(base, mine, theirs).conflicts).toMatchObject([
    { path: 'pages[ett].elements[a]', mine: undefined, theirs: { name: 'a' } },
  ]);
});

test('questions put in by both come where each put them', () => {
  const mine = draft(question('a'), question('min'), question('b'), question('c'));
  const theirs = draft(question('a'), question('b'), question('deras'), question('c'));
  const { merged, conflicts } = mergeDrafts(base, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(merged.pages[0]?.elements.map(({ name }) => name)).toEqual(['a', 'min', 'b', 'deras', 'c']);
});

test('one moves a question while the other rewords it', () => {
  const mine = draft(question('c'), question('a'), question('b'));
  const theirs = draft(question('a'), question('b', 'deras'), question('c'));
  const { merged, conflicts } = mergeDrafts(base, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(merged.pages[0]?.elements.map(({ title }) => title.sv)).toEqual(['c', 'a', 'deras']);
});
