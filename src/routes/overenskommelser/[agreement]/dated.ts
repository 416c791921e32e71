import { formatDate } from '#lib/domain/format.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';

/** What the definitions write of a document that bears no date. */
const undated = 'odaterad';

/** "daterad 16 april 2012", "daterad mars 2009", "odaterad": a document may be dated by day, month or year, or not at all. */
export function datedText(dated: string, language: Language): string {
  if (dated === undated) return m.agreement_undated();
  if (/^\d{4}-\d{2}$/.test(dated)) {
    // Without the day of its first.
    const month = formatDate(`${dated}-01`, language).replace(/^\d+ /, '');
    return m.agreement_dated_on({ date: month });
  }
  const date = /^\d{4}-\d{2}-\d{2}$/.test(dated) ? formatDate(dated, language) : dated;
  return m.agreement_dated_on({ date });
}
