/** What stands after the question mark where a county has figures of several agreements. */

/** After a summary's address: the agreement, where the county has another one that is shown first. */
export function ofAgreement(agreement: string, named: boolean): string {
  return named ? `?overenskommelse=${agreement}` : '';
}

/** Where an agreement's trends are; the whole country's are followed in one county. */
export function trendsHref(agreement: string, county: string, national: boolean): string {
  return `/rad/${agreement}${national ? `?lan=${county}` : ''}`;
}
