import { expect, test } from 'vitest';
import { takenElement } from './taken-element.ts';

const title = { sv: 'Hur många?', en: 'How many?' };
const element = {
  type: 'multipletext',
  name: 'antal',
  title,
  visibleIf: '{sfi} = true',
  indicator: '05-UTB-01',
  items: [{ name: 'k', title, component: 'value', breakdown: { sex: 'K' }, inputType: 'number' }],
};

test('keeps its ties to an indicator that is the agreement’s own, and never its condition', () => {
  const { visibleIf: _, ...rest } = element;
  expect(takenElement(element, 'antal_2', new Set(['05-UTB-01']))).toEqual({ ...rest, name: 'antal_2' });
});

test('comes untied to another agreement, also in its boxes', () => {
  expect(takenElement(element, 'antal', new Set(['25-MOT-01']))).toEqual({
    type: 'multipletext',
    name: 'antal',
    title,
    items: [{ name: 'k', title, inputType: 'number' }],
  });
});

test('a tie that only a row names is found', () => {
  const { indicator: _, ...untied } = element;
  const rows = { ...untied, items: [{ name: 'k', title, indicator: '05-UTB-02', component: 'value' }] };
  expect(takenElement(rows, 'x', new Set()).items).toEqual([{ name: 'k', title }]);
});
