import { formatNumber } from '#lib/domain/format.ts';
import type { FieldType } from '#lib/domain/question.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';

/** What a variable may hold, in words: a number with its bounds, or every code with its meaning. */
export function valueText(type: FieldType, language: Language): string {
  switch (type.kind) {
    case 'number':
      return [m.codebook_number(), boundsText(type)].filter(Boolean).join(' ');
    case 'text':
      return `${m.codebook_text()} ≤ ${formatNumber(type.maxLength, 0)}`;
    case 'date':
      return m.paper_date();
    case 'email':
      return m.author_answer_email();
    case 'boolean':
      return m.codebook_yes_no();
    case 'choice':
    case 'choices':
      return type.choices.map(({ value, text }) => `${value} = ${text[language]}`).join('; ');
    case 'rows':
      return type.columns.map(({ key, text }) => `${key} = ${text[language]}`).join('; ');
  }
}

function boundsText({ min, max, unit }: Extract<FieldType, { kind: 'number' }>): string {
  const bounds = min === null && max === null ? '' : `${min ?? ''}–${max ?? ''}`;
  return [bounds, unit === 'percent' ? '%' : unit === 'money' ? 'kr' : ''].filter(Boolean).join(' ');
}
