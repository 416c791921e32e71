import { expect, test } from 'vitest';
import * as m from '#lib/paraglide/messages.js';
import { changeCell, documentText, waysWords } from './words.ts';

test('a change says in words which way it goes, where one way is better', () => {
  const share = { decimals: 1, direction: 'higher' as const };
  expect(changeCell('1.5', share)).toEqual({ text: '+1,5', tone: 'up', toneWord: m.summary_way_right() });
  expect(changeCell('-1.5', share)).toEqual({ text: '−1,5', tone: 'down', toneWord: m.summary_way_wrong() });
  expect(changeCell('-1.5', { ...share, direction: 'lower' })).toMatchObject({ tone: 'up' });
  expect(changeCell('1.5', { ...share, direction: 'neither' })).toEqual({ text: '+1,5' });
  expect(changeCell('0.0', share)).toEqual({ text: '0,0' });
  expect(changeCell(null, share, '.')).toEqual({ text: '.', tone: 'soft' });
});

test('a document stands within a sentence, whose full stop is the only one', () => {
  expect(documentText({ source: 'Följer upp målet. Reviderad 2009.' })).toBe('Följer upp målet. Reviderad 2009');
});

test('the signs are explained only where there are any', () => {
  const row = (change: string) => ({
    header: 'Kinda',
    cells: ['3', changeCell(change, { decimals: 0, direction: 'higher' })],
  });
  expect(waysWords([row('0'), row('2')])).toEqual([m.summary_legend_ways()]);
  expect(waysWords([row('0')])).toEqual([]);
});
