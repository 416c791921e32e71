import type { FieldType, Question } from '#lib/domain/question.ts';
import { yesAndNo } from '#lib/domain/question.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { comparisonWords } from '../authoring/words.ts';
import { isUnary, simpleCondition, type SimpleTest } from '#lib/survey/simple-condition.ts';

/**
 * When a question is asked, in words: ”Erbjuder ni sfi?” är Ja. The conditions of panels around it are told one after
 * another. What the builder cannot write stands as it is written, with the questions' titles for their names.
 */
export function conditionWords(condition: string, questions: Question[], language: Language): string {
  const told = jointConditions(condition).map((part) => {
    const simple = simpleCondition(part);
    if (!simple) return withTitles(part, questions, language);
    const joint = simple.joined === 'and' ? m.author_and() : m.author_or();
    return simple.tests.map((test) => testWords(test, questions, language)).join(` ${joint} `);
  });
  return told.join(`; ${m.author_and()} `);
}

/** The conditions that are joined as `(a) and (b)`; else the one condition there is. */
function jointConditions(condition: string): string[] {
  const parts = condition.split(/(?<=\)) and (?=\()/);
  const inner = parts.map((part) => /^\(([^()]*)\)$/.exec(part)?.[1]);
  return inner.every((part) => part !== undefined) ? inner : [condition];
}

/** The question that a name or a place in a table (`betyg.rad`) reads, and the field of it. */
function askedAt(place: string, questions: Question[], language: Language): { title: string; type?: FieldType } {
  const [name, ...steps] = place.split('.');
  const asked = questions.find((question) => question.name === name);
  if (!asked) return { title: `”${place}”` };
  const title = `”${asked.title[language]}”`;
  if (steps.length === 0) return { title, type: asked.fields[0]?.type };
  if (steps[0] === 'length') return { title: `${title} (${m.paper_count()})` };
  const field = asked.fields.find(({ row, column }) => [row, column].filter(Boolean).join('.') === steps.join('.'));
  return { title: `${title} (${field?.label?.[language] ?? steps.join('.')})`, type: field?.type };
}

function testWords({ question, comparison, value }: SimpleTest, questions: Question[], language: Language): string {
  const { title, type } = askedAt(question, questions, language);
  const said = `${title} ${comparisonWords[comparison]()}`;
  return isUnary(comparison) ? said : `${said} ${valueWords(type, value, language)}`;
}

function valueWords(type: FieldType | undefined, value: string, language: Language): string {
  if (type?.kind === 'boolean') return (value === 'true' ? yesAndNo.yes : yesAndNo.no)[language];
  if (type?.kind === 'choice' || type?.kind === 'choices')
    return type.choices.find((choice) => choice.value === value)?.text[language] ?? value;
  return value;
}

function withTitles(condition: string, questions: Question[], language: Language): string {
  return condition.replace(/\{([a-z][a-z0-9_.]*)\}/g, (_, place: string) => askedAt(place, questions, language).title);
}
