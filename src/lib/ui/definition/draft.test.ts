import { expect, test } from 'vitest';
import { draftOf } from './draft.ts';

const blank = {
  code: '',
  note: { sv: '', en: '' },
  open: '',
  goals: [{ text: { sv: '', en: '' }, from: '' }],
  tags: [''],
};

test('fills a draft from a stored item: numbers, nulls and truth as texts', () => {
  const item = {
    code: 'UTB',
    note: null,
    open: true,
    goals: [{ text: { sv: 'Mål', en: 'Goal' }, from: 2012 }],
    tags: ['a'],
  };
  expect(draftOf(blank, item)).toEqual({
    code: 'UTB',
    note: { sv: '', en: '' },
    open: 'on',
    goals: [{ text: { sv: 'Mål', en: 'Goal' }, from: '2012' }],
    tags: ['a'],
  });
});

test('fills it from what was written, where one box ticked is a text and not a list', () => {
  expect(draftOf(blank, { code: 'x', tags: 'one' })).toEqual({
    code: 'x',
    note: { sv: '', en: '' },
    open: '',
    goals: [],
    tags: ['one'],
  });
});

test('leaves out what the shape does not have', () => {
  expect(draftOf({ a: '' }, { a: 'x', b: 'y' })).toEqual({ a: 'x' });
});

test('an English text that only repeats the Swedish one is left out, so that it follows when that is changed', () => {
  expect(draftOf({ name: { sv: '', en: '' } }, { name: { sv: 'Skola', en: 'Skola' } })).toEqual({
    name: { sv: 'Skola', en: '' },
  });
});
