import { type Edition, type Part, questionsOf } from './edition.ts';
import type { Question } from './question.ts';

/**
 * Minutes that a respondent of the part may need, as an estimate: a figure has to be fetched from somewhere (2 minutes,
 * and a quarter more for each further cell), words have to be found (3), a choice is read and made (half a minute).
 * Conditions are not followed, so it is an upper estimate. The weights are ours.
 */
export function minutesOf(part: Part): number {
  return Math.max(1, Math.round(questionsOf(part).reduce((sum, question) => sum + minutesFor(question), 0)));
}

/** The longest of an edition's parts: nobody answers more than their own. */
export function longestMinutes({ parts }: Edition): number {
  return Math.max(0, ...parts.map(minutesOf));
}

const figure = 2;
const furtherFigure = 0.25;
const words = 3;
const choice = 0.5;

function minutesFor({ fields }: Question): number {
  const kinds = fields.map(({ type }) => type.kind);
  const figures = kinds.filter((kind) => kind === 'number').length;
  const texts = kinds.filter((kind) => kind === 'text' || kind === 'rows').length;
  const rest = fields.length - figures - texts;
  return (figures > 0 ? figure + (figures - 1) * furtherFigure : 0) + texts * words + rest * choice;
}
