import type { ElementType } from '../element-types.ts';
import { takeBox, takeLength } from './boxes.ts';
import { takeChoices, type TakenList } from './choices.ts';
import { takeMarkup } from './markup.ts';
import { type Body, takeColumns, takeItems } from './tables.ts';
import { clean, type Known, type Source, type Taking } from './taking.ts';
import { takeTemplate } from './template.ts';

const mostChoices = 400;
const mostSteps = 11;
const mostRows = 60;

export type TakeKind = (taking: Taking, source: Source, known: Known) => Body;

function remember(known: Known, { keys }: TakenList): void {
  for (const [was, value] of keys) known.literals.set(was, `'${value}'`);
}

const choices: TakeKind = (taking, source, known) => {
  const list = source.list('choices');
  const [least, most] = [source.number('choicesMin'), source.number('choicesMax')];
  const span = least !== null && most !== null ? Math.max(0, Math.min(mostChoices, most - least + 1)) : 0;
  const numbers = Array.from({ length: span }, (_, at) => (least ?? 0) + at);
  const taken = takeChoices(taking, [...list, ...numbers], `${source.path}.choices`, mostChoices);
  remember(known, taken);
  return { choices: taken.choices };
};

/** How each kind of element is taken over; a panel's own elements are taken by whoever walks the pages. */
export const takeKinds: Record<Exclude<ElementType, 'panel'>, TakeKind> = {
  text: takeBox,
  comment: (_taking, source) => takeLength(source),
  boolean: (_taking, source, known) => {
    for (const [key, truth] of [
      ['valueTrue', 'true'],
      ['valueFalse', 'false'],
    ] as const) {
      const value = clean(source.take(key));
      if (value !== '') known.literals.set(value, truth);
    }
    return {};
  },
  radiogroup: choices,
  dropdown: choices,
  checkbox: choices,
  tagbox: choices,
  rating: (taking, source, known) => ({
    ...ratingSteps(taking, source, known),
    ...captions(taking, source),
  }),
  multipletext: (taking, source, known) => ({ items: takeItems(taking, source, known) }),
  matrix: (taking, source, known) => {
    const scale = takeChoices(taking, source.list('columns'), `${source.path}.columns`, 12);
    remember(known, scale);
    if (source.take('cells') !== undefined) taking.leave(`${source.path}.cells`, 'texts-in-cells', 'cells');
    return { columns: scale.choices, rows: takeRows(taking, source, known) };
  },
  matrixdropdown: (taking, source, known) => ({
    columns: takeColumns(taking, source, known, false),
    rows: takeRows(taking, source, known),
  }),
  matrixdynamic: (taking, source, known) => ({
    columns: takeColumns(taking, source, known, true),
    ...counts(source, { min: 'minRowCount', max: 'maxRowCount', most: 100 }),
    ...optional('addRowText', taking.text(source.take('addRowText'), `${source.path}.addRowText`)),
  }),
  paneldynamic: (taking, source, known) => ({
    templateElements: takeTemplate(taking, source, known),
    ...counts(source, { min: 'minPanelCount', max: 'maxPanelCount', most: 50 }),
  }),
  expression: (_taking, source) => {
    const body: Body = { expression: '' };
    if (clean(source.take('displayStyle')) === 'percent') body.displayStyle = 'percent';
    const digits = source.number('maximumFractionDigits');
    if (digits !== null && Number.isInteger(digits) && digits >= 0 && digits <= 6) body.maximumFractionDigits = digits;
    return body;
  },
  html: (taking, source) => ({ html: takeMarkup(taking, source) }),
};

function takeRows(taking: Taking, source: Source, known: Known): TakenList['choices'] {
  const rows = takeChoices(taking, source.list('rows'), `${source.path}.rows`, mostRows);
  for (const [was, value] of rows.keys) known.steps.set(was, value);
  return rows.choices;
}

function ratingSteps(taking: Taking, source: Source, known: Known): Body {
  const values = source.list('rateValues');
  const least = source.number('rateMin') ?? 1;
  const count = source.number('rateCount');
  const most = source.number('rateMax') ?? (count === null ? 5 : least + count - 1);
  const step = source.number('rateStep') ?? 1;
  const isPlain = Number.isInteger(least) && Number.isInteger(most) && least >= 0 && step === 1 && values.length === 0;
  if (isPlain) return { rateMin: least, rateMax: most };
  const length = step > 0 ? Math.floor((most - least) / step) + 1 : 0;
  const numbers = Array.from({ length: Math.max(0, Math.min(length, 100)) }, (_, at) => least + at * step);
  const taken = takeChoices(taking, values.length > 0 ? values : numbers, `${source.path}.rateValues`, mostSteps);
  remember(known, taken);
  return { rateValues: taken.choices };
}

function captions(taking: Taking, source: Source): Body {
  const least = source.takeFirst('minRateDescription', 'mininumRateDescription');
  const most = source.takeFirst('maxRateDescription', 'maximumRateDescription');
  return {
    ...optional('minRateDescription', taking.text(least, `${source.path}.minRateDescription`)),
    ...optional('maxRateDescription', taking.text(most, `${source.path}.maxRateDescription`)),
  };
}

function counts(source: Source, { min, max, most }: { min: string; max: string; most: number }): Body {
  const within = (key: string, least: number): Body => {
    const number = source.number(key);
    return number !== null && Number.isInteger(number) && number >= least ? { [key]: Math.min(number, most) } : {};
  };
  return { ...within(min, 0), ...within(max, 1) };
}

function optional(key: string, value: unknown): Body {
  return value === null ? {} : { [key]: value };
}
