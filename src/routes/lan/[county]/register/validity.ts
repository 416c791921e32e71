import { formatDate } from '#lib/domain/format.ts';
import type { LocalAgreement } from '#lib/domain/register.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';

/** "1 januari 2012–31 december 2014", "från 1 januari 2012": the days that it holds. */
export function validity(
  { validFrom, validTo }: Pick<LocalAgreement, 'validFrom' | 'validTo'>,
  language: Language,
): string {
  const from = formatDate(validFrom, language);
  return validTo === null
    ? m.register_since({ from })
    : m.register_between({ from, to: formatDate(validTo, language) });
}

/** A day as it is read, or that it has not come to that. */
export function dayOr(day: string | null, otherwise: string, language: Language): string {
  return day === null ? otherwise : formatDate(day, language);
}

/** What an entry is called: its own name, or that it is a local agreement. */
export function nameOfEntry({ title }: Pick<LocalAgreement, 'title'>): string {
  return title || m.register_local_name();
}
