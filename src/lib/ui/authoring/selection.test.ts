import { expect, test } from 'vitest';
import { selectionKey, selectionOf } from './selection.ts';

test.each([
  ['title.sv', 'facts'],
  ['bridges.kommun/antal', 'facts'],
  ['parts[1].title', 'part-1'],
  ['parts[1].checks[0].message', 'part-1'],
  ['parts[0].survey.pages[2].title.en', 'page-0-2'],
  ['parts[0].survey.pages[2].elements[4].choices[1].text', 'element-0-2-4'],
  ['parts[0].survey.pages[2].elements[4].elements[0].title.sv', 'element-0-2-4-0'],
])('%s is mended at %s', (path, key) => {
  expect(selectionKey(selectionOf(path))).toBe(key);
});
