/** Brings a question into view and puts the cursor in its first empty field, or in its first. */
export function focusQuestion(question: HTMLElement): void {
  const inputs = [...question.querySelectorAll<HTMLInputElement>('input, textarea, select')];
  const target =
    inputs.find((input) => input.type !== 'checkbox' && input.type !== 'radio' && input.value === '') ?? inputs[0];
  question.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}
