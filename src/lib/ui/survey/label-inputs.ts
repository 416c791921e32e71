import { formatNumber } from '#lib/domain/format.ts';
import type { Field, Question } from '#lib/domain/question.ts';
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
    if (typeof figure === 'string' && previous.year !== null) {
      showBefore(input, idOf('before', field), `${previous.year}: ${formatNumber(figure, 0)}`);
    }
  });
}

/** The id under which a text about a field stands, so that the field's input can refer to it. */
export function idOf(what: 'before' | 'wrong', { address }: Pick<Field, 'address'>): string {
  return `${what}-${address.replaceAll('/', '-')}`;
}

/** Tells assistive technology which fields are wrong and what is said about each: last year's figure, the fault. */
export function describeInputs(root: ParentNode, question: Question, isWrong: (address: string) => boolean): void {
  for (const field of question.fields) {
    const input = root.querySelector<HTMLInputElement>(`input[data-address="${CSS.escape(field.address)}"]`);
    if (!input) continue;
    const wrong = isWrong(field.address);
    const texts = [...(wrong ? [idOf('wrong', field)] : []), idOf('before', field)];
    input.setAttribute('aria-invalid', String(wrong));
    input.setAttribute('aria-describedby', texts.join(' '));
  }
}

function showBefore(input: HTMLInputElement, id: string, text: string): void {
  const cell = input.closest('td, .sd-multipletext__item, .sd-question__content') ?? input.parentElement;
  if (!cell || document.getElementById(id)) return;
  const note = document.createElement('span');
  note.className = 'was';
  note.id = id;
  note.textContent = text;
  cell.append(note);
}
