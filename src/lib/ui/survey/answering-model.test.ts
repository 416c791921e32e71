import { describe, expect, test } from 'vitest';
import type { Section } from '#lib/domain/edition.ts';
import type { Question } from '#lib/domain/question.ts';
import { formJson } from '#lib/survey/form-json.ts';
import { typedQuestionValue } from '#lib/survey/question-value.ts';
import { everyKindPart, formWords } from '../../../../tests/every-kind.ts';
import { AnsweringModel } from './answering-model.ts';

const sections = everyKindPart().sections.slice(1);
/** Both sections on one page, so that conditions meet what they read. */
const section: Section = { ...sections[0]!, questions: sections.flatMap(({ questions }) => questions) };

function model(change: (question: Question) => Question = (question) => question): AnsweringModel {
  const questions = section.questions.map(change);
  const on = new AnsweringModel(formJson({ ...section, questions }, 'sv', formWords));
  on.typedAnswer = (name) => {
    const question = questions.find((one) => one.fields.length > 0 && one.name === name);
    return question && { value: typedQuestionValue(question, on.getValue(question.name)) };
  };
  return on;
}
const visible = (on: AnsweringModel, name: string): boolean => on.getQuestionByName(name).isVisible;

describe('conditions and sums read what is typed', () => {
  test.each([
    ['1 234', '5', 1239],
    ['1\u202f234', '0', 1234],
    ['12', '', 12],
    ['12', 'x', 12],
  ])('%s and %s make %s', (kvinnor, man, sum) => {
    const on = model();
    on.setValue('personer', { kvinnor, man });
    expect(on.getValue('summa')).toBe(sum);
    expect(visible(on, 'f_summa')).toBe(sum > 1000);
    expect(on.getValue('personer')).toEqual({ kvinnor, man });
  });

  test('a share with decimal comma, a cell of a table, the rows of a list', () => {
    const on = model();
    on.setValue('andel', '50,5');
    on.setValue('kostnad', '1 000');
    expect(visible(on, 'f_andel')).toBe(true);
    on.setValue('insatser', { sprak: { antal: '1 000' } });
    expect(visible(on, 'f_insats')).toBe(true);
    on.setValue('kurser', [{ namn: 'a', timmar: '1 000' }, { timmar: '1 000' }, {}]);
    expect(on.getValue('timmar')).toBe(2000);
    expect([visible(on, 'f_timmar'), visible(on, 'f_kurser'), visible(on, 'f_forsta')]).toEqual([true, true, true]);
  });
});

describe('a name in braces stays text', () => {
  const hostile = '{namn} {kurser[0].namn} {panel.vem} <script>alert(1)</script>';
  const texts = { sv: hostile, en: hostile };

  test('in titles, help, choices and the titles of panels', () => {
    const on = model((question) => ({
      ...question,
      title: texts,
      help: texts,
      ...(question.kind === 'paneldynamic' ? { captions: { row: texts } } : {}),
    }));
    on.data = { namn: '<img src=x onerror=alert(1)>', kurser: [{ namn: 'x' }], samarbeten: [{ vem: 'x' }] };
    for (const question of on.getAllQuestions().filter((one) => one.getType() !== 'html')) {
      expect([question.locTitle.textOrHtml, question.locTitle.hasHtml]).toEqual([hostile, false]);
      expect([question.locDescription.textOrHtml, question.locDescription.hasHtml]).toEqual([hostile, false]);
    }
    const panels = (on.getQuestionByName('samarbeten') as unknown as { panels: { locTitle: { textOrHtml: string } }[] })
      .panels;
    expect(panels.map(({ locTitle }) => locTitle.textOrHtml)).toEqual([`${hostile} 1`]);
  });

  test('a text between questions is handed to SurveyJS empty', () => {
    const html = model().getQuestionByName('inledning') as unknown as { html: string };
    expect(html.html).toBe('');
  });
});
