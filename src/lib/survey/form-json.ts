import type { Section } from '#lib/domain/edition.ts';
import { type Choice, type Heading, type Question, type QuestionKind, yesAndNo } from '#lib/domain/question.ts';
import type { Language } from '#lib/domain/text.ts';

type Json = Record<string, unknown>;

/**
 * A section as the SurveyJS definition that the browser shows, in one language. Numbers are plain text fields there:
 * people write "1 234,5", and typing and bounds are judged by the domain's own rule. Grids of municipalities are
 * not SurveyJS's to draw.
 */
export function formJson(section: Section, language: Language): Json {
  const elements = section.questions
    .filter((question) => !question.rowsAreMunicipalities)
    .map((q) => element(q, language));
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
    pages: [{ name: section.key, elements }],
  };
}

/** What each kind adds to the common properties; a new kind does not compile until it can be shown. */
const shown: Record<QuestionKind, (question: Question, language: Language) => Json> = {
  text: (question) => ({ maxLength: longest(question) }),
  comment: (question) => ({ maxLength: longest(question), autoGrow: true, rows: 4 }),
  boolean: (_question, language) => ({
    renderAs: 'radio',
    labelTrue: yesAndNo.yes[language],
    labelFalse: yesAndNo.no[language],
  }),
  radiogroup: withChoices,
  dropdown: withChoices,
  checkbox: (question, language) => ({
    ...withChoices(question, language),
    colCount: choicesOf(question).length > 8 ? 3 : 1,
  }),
  tagbox: withChoices,
  multipletext: (question, language) => ({
    items: question.rows.map(({ key, text }) => ({ name: key, title: text[language] })),
  }),
  matrixdropdown: (question, language) => ({
    rows: question.rows.map((row) => choice(row, language)),
    columns: question.columns.map(({ key, text }) => ({ name: key, title: text[language], cellType: 'text' })),
    alternateRows: false,
  }),
};

function element(question: Question, language: Language): Json {
  const { name, kind, title, help, visibleIf } = question;
  return {
    type: kind,
    name,
    title: title[language],
    ...(help === null ? {} : { description: help[language] }),
    ...(visibleIf === null ? {} : { visibleIf }),
    ...shown[kind](question, language),
  };
}

function withChoices(question: Question, language: Language): Json {
  return { choices: choicesOf(question).map(({ value, text }) => ({ value, text: text[language] })) };
}

function choice({ key, text }: Heading, language: Language): { value: string; text: string } {
  return { value: key, text: text[language] };
}

export function choicesOf(question: Question): Choice[] {
  const type = question.fields[0]?.type;
  return type?.kind === 'choice' || type?.kind === 'choices' ? type.choices : [];
}

function longest(question: Question): number | undefined {
  const type = question.fields[0]?.type;
  return type?.kind === 'text' ? type.maxLength : undefined;
}
