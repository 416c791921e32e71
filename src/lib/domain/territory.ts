/** A county (län); `code` is SCB's two digits as text, with its leading zero. */
export type County = { code: string; name: string };

/** A municipality (kommun); `code` is SCB's four digits as text, the first two being its county's. */
export type Municipality = {
  code: string;
  countyCode: string;
  name: string;
  latitude: number;
  longitude: number;
};

/** The code of the whole country (Riket), as SCB writes it; no county has it. */
export const nation = '00';

/** The municipalities of a county, or all of them for the whole country. */
export function municipalitiesIn(municipalities: Municipality[], county: string): Municipality[] {
  return county === nation ? municipalities : municipalities.filter(({ countyCode }) => countyCode === county);
}

export function isCountyCode(text: string): boolean {
  return /^\d{2}$/.test(text);
}

export function isMunicipalityCode(text: string): boolean {
  return /^\d{4}$/.test(text);
}
