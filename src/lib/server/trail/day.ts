const inStockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The calendar day in Stockholm as an ISO date. */
export function dayOf(now: Date): string {
  return inStockholm.format(now);
}
