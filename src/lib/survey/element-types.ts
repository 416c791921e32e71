import type { LocalText } from '#lib/domain/text.ts';
import type { FileElement } from './edition-file.ts';

/** What the editor offers to put into a section, in the order in which it offers it. */
export const elementTypes = [
  'text',
  'comment',
  'boolean',
  'radiogroup',
  'dropdown',
  'checkbox',
  'tagbox',
  'rating',
  'matrix',
  'multipletext',
  'matrixdropdown',
  'matrixdynamic',
  'paneldynamic',
  'expression',
  'html',
  'panel',
] as const;
export type ElementType = (typeof elementTypes)[number];

/** The parts that an element of each type is made of, besides title, help and condition. */
export const facets = [
  'answer',
  'length',
  'choices',
  'scale',
  'rateEnds',
  'rows',
  'columns',
  'items',
  'rowCount',
  'template',
  'expression',
  'html',
] as const;
export type Facet = (typeof facets)[number];

export const facetsOf: Record<ElementType, readonly Facet[]> = {
  text: ['answer'],
  comment: ['length'],
  boolean: [],
  radiogroup: ['choices'],
  dropdown: ['choices'],
  checkbox: ['choices'],
  tagbox: ['choices'],
  rating: ['rateEnds'],
  matrix: ['scale', 'rows'],
  multipletext: ['items'],
  matrixdropdown: ['rows', 'columns'],
  matrixdynamic: ['columns', 'rowCount'],
  paneldynamic: ['template', 'rowCount'],
  expression: ['expression'],
  html: ['html'],
  panel: [],
};

export function isElementType(type: string): type is ElementType {
  return elementTypes.some((known) => known === type);
}

/** True for what is asked: it has a title, may be required and may answer to an indicator. */
export function isAsked(type: ElementType): boolean {
  return type !== 'html' && type !== 'panel' && type !== 'expression';
}

const text = (sv = '', en = ''): LocalText => ({ sv, en });
const twoChoices = () => [
  { value: 'a', text: text() },
  { value: 'b', text: text() },
];

/** What an element of the type begins with. */
const beginnings: Record<ElementType, () => Record<string, unknown>> = {
  text: () => ({}),
  comment: () => ({}),
  boolean: () => ({}),
  radiogroup: () => ({ choices: twoChoices() }),
  dropdown: () => ({ choices: twoChoices() }),
  checkbox: () => ({ choices: twoChoices() }),
  tagbox: () => ({ choices: twoChoices() }),
  rating: () => ({ rateMin: 1, rateMax: 5 }),
  matrix: () => ({ columns: twoChoices(), rows: [{ value: 'rad1', text: text() }] }),
  multipletext: () => ({ items: [{ name: 'ruta1', title: text(), inputType: 'number', min: 0 }] }),
  matrixdropdown: () => ({
    columns: [{ name: 'kolumn1', title: text(), cellType: 'text', inputType: 'number', min: 0 }],
    rows: [{ value: 'rad1', text: text() }],
  }),
  matrixdynamic: () => ({
    columns: [{ name: 'kolumn1', title: text(), cellType: 'text', inputType: 'text' }],
    maxRowCount: 10,
  }),
  paneldynamic: () => ({ templateElements: [{ type: 'text', name: 'ruta1', title: text() }], maxPanelCount: 10 }),
  expression: () => ({ expression: '' }),
  html: () => ({ html: text() }),
  panel: () => ({ elements: [{ type: 'text', name: 'fraga1', title: text() }] }),
};

export function newElement(type: ElementType, name: string): FileElement {
  const titled = type === 'html' ? {} : { title: text() };
  return { type, name, ...titled, ...beginnings[type]() };
}

/** What stays of an element when it becomes another type: what every type has. */
export function retyped(element: FileElement, type: ElementType): FileElement {
  const kept = [
    'title',
    'description',
    'isRequired',
    'visibleIf',
    'period',
    'indicator',
    'component',
    'breakdown',
    'choices',
  ];
  const own = Object.fromEntries(kept.filter((key) => element[key] !== undefined).map((key) => [key, element[key]]));
  const next: FileElement = { ...newElement(type, element.name), ...own };
  if (!facetsOf[type].includes('choices')) delete next.choices;
  return next;
}
