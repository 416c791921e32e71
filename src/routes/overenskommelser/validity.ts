import * as m from '#lib/paraglide/messages.js';

/** "2012–2015", "2009", "från 2012": the years that an agreement holds; empty when it does not say. */
export function validity({
  validFrom: from,
  validTo: to,
}: {
  validFrom: number | null;
  validTo: number | null;
}): string {
  if (from !== null && to !== null) return from === to ? String(from) : m.shell_start_years({ from, to });
  if (from !== null) return m.shell_start_years_from({ from });
  return to === null ? '' : m.shell_start_years_to({ to });
}
