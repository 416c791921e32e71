import { trendsHref } from '../../../results-address.ts';

type Place = { agreement: { key: string }; county: { code: string }; national: boolean };

/** The council's page of the same agreement and county. */
export function councilHref({ agreement, county, national }: Place): string {
  return trendsHref(agreement.key, county.code, national);
}

/** Where the council's meetings are listed, or a new pack is begun. */
export function meetingsHref({ agreement, county, national }: Place, page: '' | '/ny' = ''): string {
  return `/rad/${agreement.key}/moten${page}${national ? `?lan=${county.code}` : ''}`;
}

export function packHref({ agreement }: Pick<Place, 'agreement'>, pack: string): string {
  return `/rad/${agreement.key}/moten/${pack}`;
}
