import type { Section } from '#lib/domain/edition.ts';
import type { Choice, Field, Heading, Question, QuestionKind, RowsType, ValueType } from '#lib/domain/question.ts';
import type { Language } from '#lib/domain/text.ts';
import { box, choicesIn, column, type Drawing, type Json, panelElement, select, yesOrNo } from './form/cells.ts';
import type { FormWords } from './form/form-words.ts';

export type { FormWords } from './form/form-words.ts';

/**
 * A section as the SurveyJS definition that the browser shows, in one language. Grids of municipalities are not
 * SurveyJS's to draw, nor are texts between questions: those get an empty place to be mounted in.
 */
export function formJson(section: Section, language: Language, words: FormWords): Json {
  const drawn = section.questions.filter((question) => !question.rowsAreMunicipalities);
  return {
    locale: language,
    showTitle: false,
    showPageTitles: false,
    showNavigationButtons: false,
    showQuestionNumbers: 'off',
    showCompletePage: false,
    textUpdateMode: 'onTyping',
    questionErrorLocation: 'bottom',
    requiredMark: '',
    focusFirstQuestionAutomatic: false,
    widthMode: 'responsive',
    pages: [{ name: section.key, elements: elements(drawn, 0, { language, words }) }],
  };
}

/** Questions that stand in the same panel, one after another, stand in it together. */
function elements(questions: Question[], depth: number, drawing: Drawing): Json[] {
  const [first] = questions;
  if (!first) return [];
  const panel = first.panels?.[depth];
  const others = questions.findIndex((question) => question.panels?.[depth]?.name !== panel?.name);
  const together = others < 0 ? questions : questions.slice(0, others);
  const rest = others < 0 ? [] : elements(questions.slice(others), depth, drawing);
  if (!panel) return [...together.map((question) => element(question, drawing)), ...rest];
  const { name, title, help } = panel;
  const { language } = drawing;
  return [
    {
      type: 'panel',
      name,
      ...(title === null ? {} : { title: title[language] }),
      ...(help === null ? {} : { description: help[language] }),
      elements: elements(together, depth + 1, drawing),
    },
    ...rest,
  ];
}

/** What each kind adds to the common properties; a new kind does not compile until it can be shown. */
const shown: Record<QuestionKind, (question: Question, drawing: Drawing) => Json> = {
  text: (question) => box(typeOf(question)),
  comment: (question) => ({ ...box(typeOf(question)), autoGrow: true, rows: 4 }),
  boolean: (_question, drawing) => yesOrNo(drawing),
  radiogroup: withChoices,
  dropdown: (question, drawing) => select(typeOf(question), drawing),
  checkbox: (question, drawing) => ({
    ...withChoices(question, drawing),
    colCount: choicesOf(question).length > 8 ? 3 : 1,
  }),
  tagbox: (question, drawing) => ({ ...withChoices(question, drawing), placeholder: drawing.words.choose }),
  rating: ({ captions, ...question }, drawing) => ({
    rateValues: choicesIn(typeOf(question), drawing),
    displayMode: 'buttons',
    ...(captions?.least ? { minRateDescription: captions.least[drawing.language] } : {}),
    ...(captions?.most ? { maxRateDescription: captions.most[drawing.language] } : {}),
  }),
  multipletext: (question, { language }) => ({
    items: question.fields.map((field) => ({
      name: field.row,
      title: field.label?.[language] ?? '',
      ...box(single(field)),
    })),
  }),
  matrix: (question, drawing) => ({
    rows: question.rows.map((row) => choice(row, drawing)),
    columns: choicesIn(typeOf(question), drawing),
    alternateRows: false,
  }),
  matrixdropdown: (question, drawing) => ({
    rows: question.rows.map((row) => choice(row, drawing)),
    columns: question.columns.map(({ key, text }) =>
      column(key, text[drawing.language], typeOfColumn(question, key), drawing),
    ),
    alternateRows: false,
  }),
  matrixdynamic: ({ captions, ...question }, drawing) => {
    const { columns, min, max } = rowsOf(question);
    const { words, language } = drawing;
    return {
      columns: columns.map(({ key, text, type, required }) => ({
        ...column(key, text[language], type, drawing),
        ...(required ? { isRequired: true } : {}),
      })),
      rowCount: Math.max(min, 1),
      minRowCount: min,
      maxRowCount: max,
      addRowText: captions?.add?.[language] ?? words.addRow,
      removeRowText: words.removeRow,
      noRowsText: words.noRows,
      alternateRows: false,
    };
  },
  paneldynamic: ({ captions, ...question }, drawing) => {
    const { columns, min, max } = rowsOf(question);
    const { words, language } = drawing;
    return {
      templateElements: columns.map((one) => panelElement(one, drawing)),
      templateTitle: `${captions?.row?.[language] ?? words.panel} {panelIndex}`,
      panelCount: Math.max(min, 1),
      minPanelCount: min,
      maxPanelCount: max,
      addPanelText: captions?.add?.[language] ?? words.addPanel,
      removePanelText: words.removePanel,
      noEntriesText: words.noRows,
    };
  },
  expression: ({ shows }) =>
    shows?.kind === 'computed'
      ? {
          expression: shows.expression,
          displayStyle: shows.display,
          maximumFractionDigits: shows.decimals,
        }
      : {},
  html: () => ({ html: '' }),
};

function element(question: Question, drawing: Drawing): Json {
  const { name, kind, title, help, visibleIf } = question;
  const { language } = drawing;
  return {
    type: kind,
    name,
    ...(kind === 'html' ? {} : { title: title[language] }),
    ...(help === null ? {} : { description: help[language] }),
    ...(visibleIf === null ? {} : { visibleIf }),
    ...shown[kind](question, drawing),
  };
}

function withChoices(question: Question, drawing: Drawing): Json {
  return { choices: choicesIn(typeOf(question), drawing) };
}

function choice({ key, text }: Heading, { language }: Drawing): { value: string; text: string } {
  return { value: key, text: text[language] };
}

const plainText: ValueType = { kind: 'text', maxLength: 0 };

function single(field: Field | undefined): ValueType {
  return field && field.type.kind !== 'rows' ? field.type : plainText;
}

function typeOf({ fields }: Pick<Question, 'fields'>): ValueType {
  return single(fields[0]);
}

function typeOfColumn({ fields }: Question, key: string): ValueType {
  return single(fields.find(({ column }) => column === key));
}

/** What the cells of a column of a table or list hold; undefined for a column that there is not. */
export function cellTypeOf(question: Question, key: string): ValueType | undefined {
  const [field] = question.fields;
  if (field?.type.kind === 'rows') return field.type.columns.find((one) => one.key === key)?.type;
  return question.columns.some((one) => one.key === key) ? typeOfColumn(question, key) : undefined;
}

function rowsOf({ fields }: Pick<Question, 'fields'>): RowsType {
  const type = fields[0]?.type;
  return type?.kind === 'rows' ? type : { kind: 'rows', columns: [], min: 0, max: 0 };
}

export function choicesOf(question: Question): Choice[] {
  const type = typeOf(question);
  return type.kind === 'choice' || type.kind === 'choices' ? type.choices : [];
}
