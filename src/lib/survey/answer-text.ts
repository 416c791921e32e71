import type { AnswerValue } from '#lib/domain/answer.ts';
import { formatNumber } from '#lib/domain/format.ts';
import { type Field, yesAndNo } from '#lib/domain/question.ts';
import type { Language } from '#lib/domain/text.ts';

/** An answer as it is read: numbers in Swedish, choices by their texts, yes and no in the language. */
export function answerText(field: Field, value: AnswerValue, language: Language): string {
  const { type } = field;
  switch (type.kind) {
    case 'number':
      return formatNumber(String(value), decimalsOf(String(value)));
    case 'boolean':
      return (value === true ? yesAndNo.yes : yesAndNo.no)[language];
    case 'choice':
    case 'choices': {
      const values = Array.isArray(value) ? value : [value];
      return values
        .map((v) => type.choices.find((choice) => choice.value === v)?.text[language] ?? String(v))
        .join(', ');
    }
    case 'text':
      return String(value);
  }
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
