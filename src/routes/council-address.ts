/** Where the council's pages on an agreement are; the whole country's agreement is followed in one county. */
export type CouncilPlace = { agreement: string; county: string; national: boolean };

const query = ({ county, national }: CouncilPlace, more: Record<string, string> = {}): string => {
  const search = new URLSearchParams({ ...more, ...(national ? { lan: county } : {}) }).toString();
  return search === '' ? '' : `?${search}`;
};

export const councilHref = (place: CouncilPlace): string => `/rad/${place.agreement}${query(place)}`;

export const indicatorHref = (place: CouncilPlace, indicator: string): string =>
  `/rad/${place.agreement}/indikatorer/${indicator}${query(place)}`;

export const askHref = (place: CouncilPlace, indicator: string): string =>
  `/rad/${place.agreement}/fragor/ny${query(place, { indikator: indicator })}`;

export const questionsHref = (place: CouncilPlace): string => `/rad/${place.agreement}/fragor${query(place)}`;

/** A question knows its county by itself. */
export const questionHref = (agreement: string, question: string): string => `/rad/${agreement}/fragor/${question}`;

export const meetingsHref = (place: CouncilPlace): string => `/rad/${place.agreement}/moten${query(place)}`;
