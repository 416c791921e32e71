/**
 * Where the edition with this alias stands among those of its questionnaire, as SQL to order and to compare by: by the
 * end of the period that it asks about, since one for an earlier year may be published after the others; for the same
 * period in the order of publication.
 */
export function inTime(alias: string): string {
  return `(${alias}.document #>> '{period,to}', ${alias}.position)`;
}
