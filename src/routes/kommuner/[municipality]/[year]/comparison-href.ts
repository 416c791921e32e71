/** Where a comparison stands; what is null is left out of the address. */
export function comparisonHref(
  municipality: string,
  year: number,
  { agreement, group }: { agreement: string | null; group: string | null },
): string {
  const query = new URLSearchParams();
  if (agreement !== null) query.set('overenskommelse', agreement);
  if (group !== null) query.set('grupp', group);
  return `/kommuner/${municipality}/${year}${query.size === 0 ? '' : `?${query}`}`;
}
