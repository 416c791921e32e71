/** Made-up answers to the national questionnaire and Stockholm County's supplement, the same each time. */
import type { AnswerValue, RowRecord } from '#lib/domain/answer.ts';
import type { Part } from '#lib/domain/edition.ts';
import type { Choice, Field, RowsType, ValueType } from '#lib/domain/question.ts';
import type { Entry } from '#lib/domain/response.ts';
import type { SingleValue } from '#lib/domain/typed-value.ts';
import { type Answered, bySection, type Respondent } from './answers.ts';
import { type Answering, nationalFigure } from './national-figures.ts';
import { earlierYear } from './national-rounds.ts';
import { rowTexts, textAnswers } from './national-texts.ts';
import { between, choose } from './random.ts';

export function nationalAnswers(parts: Part[], { municipality, year }: Respondent): Answered {
  return bySection(parts, (field) => entryOf(field, { municipality: municipality ?? '', year }));
}

function entryOf(field: Field, answering: Answering): Entry | undefined {
  const { municipality } = answering;
  const value = field.type.kind === 'rows' ? rowsOf(field, field.type, municipality) : valueOf(field, answering);
  return value === undefined ? undefined : { value };
}

function valueOf(field: Field, answering: Answering): AnswerValue | undefined {
  const { type, question } = field;
  const subject = subjectOf(field, answering);
  if (type.kind === 'rows') return undefined;
  if (type.kind === 'number') return nationalFigure(field, type.decimals, answering);
  if (type.kind === 'text') return textAnswers[question]?.[Math.floor(between(subject, 0, 2))];
  return chosen(type, subject);
}

/** Most answer as the year before; now and then it was otherwise. */
function subjectOf({ address }: Field, { municipality, year }: Answering): string {
  const subject = `${municipality}/${address}`;
  return year === earlierYear && between(`${subject}/${year}`, 0, 1) < 0.3 ? `${subject}/${year}` : subject;
}

/** What says that there is nothing to tick, or something to add in words. */
const unlikely = new Set(['ingen', 'inget', 'vet_inte', 'annat', 'annan', 'mis', 'oklart']);
const likely = (choices: Choice[]): string[] =>
  choices.map(({ value }) => value).filter((value) => !unlikely.has(value));

function chosen(type: Exclude<ValueType, { kind: 'number' | 'text' }>, subject: string): SingleValue {
  switch (type.kind) {
    case 'boolean':
      return between(subject, 0, 1) < 0.75;
    case 'date':
      return `${Math.floor(between(`${subject}/year`, 2021, 2026))}-0${Math.floor(between(subject, 1, 10))}-15`;
    case 'email':
      return 'integration@kommun.demo.example';
    case 'choice':
      return choose(subject, likely(type.choices), 1)[0] ?? '';
    case 'choices':
      return choose(subject, likely(type.choices), Math.ceil(between(`${subject}/count`, 1, 4)));
  }
}

/** As many rows as there are texts for. */
function rowsOf(field: Field, { columns }: RowsType, municipality: string): RowRecord[] {
  return (rowTexts[field.question] ?? []).map((texts, at) =>
    Object.fromEntries(
      columns.flatMap(({ key, type }): [string, SingleValue][] => {
        const subject = `${municipality}/${field.address}/${at}/${key}`;
        if (type.kind === 'text') return texts[key] === undefined ? [] : [[key, texts[key]]];
        if (type.kind === 'number') return [[key, String(Math.round(between(subject, 2, 12)) * 10)]];
        return [[key, chosen(type, subject)]];
      }),
    ),
  );
}
