import type { CouncilPlace } from '../../../council-address.ts';

type Followed = { agreement: { key: string }; county: { code: string }; national: boolean };

/** Where the council's other pages of the same agreement and county are. */
export function councilPlace({ agreement, county, national }: Followed): CouncilPlace {
  return { agreement: agreement.key, county: county.code, national };
}

/** Where a new pack is begun. */
export function newPackHref({ agreement, county, national }: CouncilPlace): string {
  return `/rad/${agreement}/moten/ny${national ? `?lan=${county}` : ''}`;
}

/** A pack knows its county by itself. */
export function packHref(agreement: string, pack: string): string {
  return `/rad/${agreement}/moten/${pack}`;
}
