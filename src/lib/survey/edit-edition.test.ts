import { describe, expect, test } from 'vitest';
import {
  elementAt,
  freeName,
  insertElement,
  moveElement,
  movePage,
  namesIn,
  removeElement,
  renameElement,
  sendElement,
  withElement,
} from './edit-edition.ts';
import type { EditionFile, FileElement } from './edition-file.ts';

const text = (word: string) => ({ sv: word, en: word });
const question = (name: string, more: Record<string, unknown> = {}): FileElement => ({
  type: 'text',
  name,
  title: text(name),
  ...more,
});

function file(): EditionFile {
  return {
    questionnaire: 'q',
    label: '1',
    agreement: 'a',
    title: text('t'),
    period: { from: '2013-01-01', to: '2013-12-31' },
    changelog: text('c'),
    bridges: {},
    dropped: {},
    parts: [
      {
        key: 'kommun',
        title: text('k'),
        respondent: { kind: 'municipality' },
        checks: [{ kind: 'at-most', severity: 'error', message: text('m'), question: 'a' }],
        survey: {
          pages: [
            {
              name: 'ett',
              title: text('ett'),
              elements: [
                question('a'),
                {
                  type: 'panel',
                  name: 'p',
                  elements: [question('b', { visibleIf: '{a} = 1 and {ab} = 2' }), question('c')],
                },
              ],
            },
            { name: 'tva', title: text('två'), elements: [question('d', { visibleIf: '{a.x} notempty' })] },
          ],
        },
      },
    ],
  };
}

const names = (changed: EditionFile): string[] => changed.parts.flatMap(namesIn);
const at = (page: number, ...path: number[]) => ({ part: 0, page, path });

test('finds and changes an element, also within a panel, and leaves the rest as it was', () => {
  const before = file();
  expect(elementAt(before, at(0, 1, 1))?.name).toBe('c');
  const after = withElement(before, at(0, 1, 1), (element) => ({ ...element, isRequired: true }));
  expect(elementAt(after, at(0, 1, 1))).toMatchObject({ name: 'c', isRequired: true });
  expect(before).toEqual(file());
  expect(after.parts[0]?.survey.pages[1]).toBe(before.parts[0]?.survey.pages[1]);
  expect(elementAt(before, at(0, 9))).toBeUndefined();
});

describe('order', () => {
  test('puts in, takes out and moves within the list that the element stands in', () => {
    expect(names(insertElement(file(), at(0, 1), question('ny')))).toEqual(['a', 'ny', 'p', 'b', 'c', 'd']);
    expect(names(removeElement(file(), at(0, 1, 0)))).toEqual(['a', 'p', 'c', 'd']);
    expect(names(moveElement(file(), at(0, 1, 0), 1))).toEqual(['a', 'p', 'c', 'b', 'd']);
    expect(names(moveElement(file(), at(0, 0), -1))).toEqual(names(file()));
    expect(names(movePage(file(), { part: 0, page: 1 }, -1))).toEqual(['d', 'a', 'p', 'b', 'c']);
  });

  test('takes a question’s checks away with it, and leaves them when it only moves', () => {
    expect(removeElement(file(), at(0, 0)).parts[0]?.checks).toEqual([]);
    expect(removeElement(file(), at(1, 0)).parts[0]?.checks).toHaveLength(1);
    expect(sendElement(file(), at(0, 0), 1).parts[0]?.checks).toHaveLength(1);
  });

  test('sends an element to another section', () => {
    expect(names(sendElement(file(), at(0, 0), 1))).toEqual(['p', 'b', 'c', 'd', 'a']);
  });
});

test('a new name is followed by conditions and checks, and no other name that begins alike is', () => {
  const after = renameElement(file(), at(0, 0), 'antal');
  expect(elementAt(after, at(0, 1, 0))?.visibleIf).toBe('{antal} = 1 and {ab} = 2');
  expect(elementAt(after, at(1, 0))?.visibleIf).toBe('{antal.x} notempty');
  expect(after.parts[0]?.checks[0]?.question).toBe('antal');
});

test('a free name is the wanted one, or the next number', () => {
  expect(freeName(['antal'], 'ny')).toBe('ny');
  expect(freeName(['antal', 'antal_2'], 'antal')).toBe('antal_3');
});
