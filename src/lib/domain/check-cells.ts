import { breakdownKey } from './indicator.ts';
import type { Field, Question } from './question.ts';

/** Cells that a check compares: those of one component, column or row of a question, or all where `key` is null. */
export type Cells = { question: string; key: string | null };

/** A figure under its place: what it has in common with the figures that it is compared with. */
export type Placed = { place: string; field: Field };

/** The question's figures that the key names: those of a component, else of a column, else of a row; all for null. */
export function figuresAt(question: Pick<Question, 'fields'>, key: string | null): Placed[] {
  const figures = question.fields.filter(({ type }) => type.kind === 'number');
  if (key === null) return figures.map((field) => ({ place: placeOf(field), field }));
  const ofComponent = figures.filter(({ observes }) => observes?.component === key);
  if (ofComponent.length > 0) return ofComponent.map((field) => ({ place: observedPlace(field), field }));
  const inColumn = figures.filter(({ column }) => column === key);
  if (inColumn.length > 0) return inColumn.map((field) => ({ place: field.row ?? '', field }));
  return figures.filter(({ row }) => row === key).map((field) => ({ place: field.column ?? '', field }));
}

/** What the figure is about, else where it stands. */
function placeOf(field: Field): string {
  const { row, column, observes } = field;
  return observes === null ? [row, column].filter((step) => step !== null).join('/') : observedPlace(field);
}

function observedPlace({ observes }: Field): string {
  return [breakdownKey(observes?.breakdown ?? {}), observes?.unit ?? ''].join('@');
}

/** The figure that a figure is compared with: the one at the same place, or the only one with the only one. */
export function counterpart({ place }: Placed, own: readonly Placed[], others: readonly Placed[]): Field | undefined {
  const only = own.length === 1 && others.length === 1 ? others[0] : undefined;
  return (only ?? others.find((other) => other.place === place))?.field;
}
