import { formatNumber } from '#lib/domain/format.ts';
import type { Question } from '#lib/domain/question.ts';
import { before, type Previous } from './previous.ts';

/**
 * Gives the inputs that SurveyJS has drawn what it does not know: a numeric keyboard, an id to link errors to, and
 * last year's figure beside each. Inputs stand in the order of the question's fields.
 */
export function labelInputs(root: HTMLElement, question: Question, previous: Previous): void {
  const inputs = [...root.querySelectorAll<HTMLInputElement>('input[type="text"], input:not([type])')];
  if (question.fields.some(({ type }) => type.kind !== 'number') || inputs.length !== question.fields.length) return;
  question.fields.forEach((field, i) => {
    const input = inputs[i];
    if (!input || field.type.kind !== 'number') return;
    input.inputMode = field.type.decimals === 0 ? 'numeric' : 'decimal';
    input.autocomplete = 'off';
    input.dataset.address = field.address;
    const figure = before(previous, field);
    if (typeof figure === 'string' && previous.year !== null) showBefore(input, `${previous.year}: ${formatNumber(figure, 0)}`);
  });
}

function showBefore(input: HTMLInputElement, text: string): void {
  const cell = input.closest('td, .sd-multipletext__item, .sd-question__content') ?? input.parentElement;
  if (!cell || cell.querySelector(':scope > .was')) return;
  const note = document.createElement('span');
  note.className = 'was';
  note.textContent = text;
  cell.append(note);
}
