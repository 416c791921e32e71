import { formatNumber } from '#lib/domain/format.ts';
import type { Field, Question, ValueType } from '#lib/domain/question.ts';
import { unitSigns } from '#lib/survey/answer-text.ts';
import { before, type Previous } from './previous.ts';

/** What one writes in, other than choosing: SurveyJS draws these for numbers, texts, dates and e-mail addresses. */
const boxes = 'input[type="text"], input[type="date"], input[type="email"], input:not([type]), textarea';
const written = new Set(['number', 'text', 'date', 'email']);

/**
 * Gives the boxes that SurveyJS has drawn what it does not know: a numeric keyboard, an id to link errors to, the unit
 * and last year's figure beside each. Boxes stand in the order of the question's fields. A list's boxes come and go,
 * and are left as they are.
 */
export function labelInputs(root: HTMLElement, question: Question, previous: Previous): void {
  nameSelect(root, question);
  const inputs = [...root.querySelectorAll<HTMLInputElement>(boxes)];
  const fields = question.fields.filter(({ type }) => written.has(type.kind));
  if (inputs.length !== fields.length) return;
  fields.forEach((field, i) => {
    const input = inputs[i];
    if (!input) return;
    input.dataset.address = field.address;
    if (field.type.kind === 'number' || field.type.kind === 'date') input.classList.add('short');
    if (field.type.kind !== 'number') return;
    asFigure(input, field.type.decimals);
    if (field.type.unit && field.column === null) showUnit(input, field, unitSigns[field.type.unit]);
    const figure = before(previous, field);
    if (typeof figure === 'string' && previous.year !== null) {
      showBefore(input, idOf('before', field), `${previous.year}: ${formatNumber(figure, decimalsOf(figure))}`);
    }
  });
}

/** A cell of a table or list: figures stand to the right and have a numeric keyboard, all else begins at the left. */
export function shapeCell(cell: HTMLElement, type: ValueType): void {
  cell.classList.toggle('words', type.kind !== 'number');
  if (type.kind === 'number') asFigure(cell.querySelector('input'), type.decimals);
}

function asFigure(input: HTMLInputElement | null, decimals: number): void {
  if (!input) return;
  input.inputMode = decimals === 0 ? 'numeric' : 'decimal';
  input.autocomplete = 'off';
}

/** A question's only select has no name from SurveyJS: its title is one. */
function nameSelect(root: HTMLElement, { kind }: Question): void {
  const title = root.querySelector('h5[id], .sd-question__title[id]');
  if (kind === 'dropdown' && title) root.querySelector('select')?.setAttribute('aria-labelledby', title.id);
}

type About = 'before' | 'wrong' | 'unit';

/** The id under which a text about a field stands, so that the field's input can refer to it. */
export function idOf(what: About, { address }: Pick<Field, 'address'>): string {
  return `${what}-${address.replaceAll('/', '-')}`;
}

/** Tells assistive technology which fields are wrong and what is said about each: unit, last year's figure, the fault. */
export function describeInputs(root: ParentNode, question: Question, isWrong: (address: string) => boolean): void {
  for (const field of question.fields) {
    const input = root.querySelector<HTMLInputElement>(`[data-address="${CSS.escape(field.address)}"]`);
    if (!input) continue;
    const wrong = isWrong(field.address);
    // What SurveyJS refers to itself, such as the question's help.
    input.dataset.describedby ??= input.getAttribute('aria-describedby') ?? '';
    const own = input.dataset.describedby.split(' ').filter((id) => id !== '');
    const texts = [...(wrong ? [idOf('wrong', field)] : []), ...own, idOf('unit', field), idOf('before', field)];
    input.setAttribute('aria-invalid', String(wrong));
    input.setAttribute('aria-describedby', texts.join(' '));
  }
}

function showUnit(input: HTMLInputElement, field: Field, sign: string): void {
  const id = idOf('unit', field);
  if (document.getElementById(id)) return;
  const unit = document.createElement('span');
  unit.className = 'unit';
  unit.id = id;
  unit.textContent = sign;
  input.after(unit);
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

function decimalsOf(figure: string): number {
  return figure.split('.')[1]?.length ?? 0;
}
