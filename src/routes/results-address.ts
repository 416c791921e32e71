/** What stands after the question mark where a county has figures of several agreements. */

/** After a summary's address: the agreement, where the county has another one that is shown first. */
export function ofAgreement(agreement: string, named: boolean): string {
  return named ? `?overenskommelse=${agreement}` : '';
}

/** Where an agreement's trends are; the whole country's are followed in one county. */
export function trendsHref(agreement: string, county: string, national: boolean): string {
  return `/rad/${agreement}${national ? `?lan=${county}` : ''}`;
}

type InCountry = {
  year: number;
  area?: string;
  indicator?: string;
  /** Named only where another agreement would be shown without it. */
  agreement: string | null;
  /** How the counties are ordered; null for the usual way. */
  order?: string | null;
};

/** Where the counties are laid side by side: a year, an area of it, or one indicator. */
export function countryHref({ year, area, indicator, agreement, order = null }: InCountry): string {
  const path = ['/riket', year, ...(area ? [area.toLowerCase()] : []), ...(indicator ? [indicator] : [])].join('/');
  const query = new URLSearchParams([
    ...(agreement === null ? [] : [['overenskommelse', agreement]]),
    ...(order === null ? [] : [['ordning', order]]),
  ]).toString();
  return query === '' ? path : `${path}?${query}`;
}
