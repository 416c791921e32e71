/** Where a commitment is reported for a year; the organisation is named when the visitor reports for several. */
export function reportHref(at: {
  agreement: string;
  commitment: string;
  year: number;
  organisation: string | null;
}): string {
  const query = new URLSearchParams({ ar: String(at.year) });
  if (at.organisation !== null) query.set('organisation', at.organisation);
  return `/ataganden/${at.agreement}/${at.commitment}?${query.toString()}`;
}
