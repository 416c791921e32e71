/** The municipalities that answer in the demonstration, beside Östergötland's: by county and SCB's code. */

/** Of Stockholm County's, those that answer the national questionnaire with the county's supplement. */
const stockholm = [
  ['0126', 'Huddinge'],
  ['0127', 'Botkyrka'],
  ['0136', 'Haninge'],
  ['0181', 'Södertälje'],
  ['0182', 'Nacka'],
] as const;

const blekinge = [
  ['1060', 'Olofström'],
  ['1080', 'Karlskrona'],
  ['1081', 'Ronneby'],
  ['1082', 'Karlshamn'],
  ['1083', 'Sölvesborg'],
] as const;

const vastmanland = [
  ['1904', 'Skinnskatteberg'],
  ['1907', 'Surahammar'],
  ['1960', 'Kungsör'],
  ['1961', 'Hallstahammar'],
  ['1962', 'Norberg'],
  ['1980', 'Västerås'],
  ['1981', 'Sala'],
  ['1982', 'Fagersta'],
  ['1983', 'Köping'],
  ['1984', 'Arboga'],
] as const;

const norrbotten = [
  ['2505', 'Arvidsjaur'],
  ['2506', 'Arjeplog'],
  ['2510', 'Jokkmokk'],
  ['2513', 'Överkalix'],
  ['2514', 'Kalix'],
  ['2518', 'Övertorneå'],
  ['2521', 'Pajala'],
  ['2523', 'Gällivare'],
  ['2560', 'Älvsbyn'],
  ['2580', 'Luleå'],
  ['2581', 'Piteå'],
  ['2582', 'Boden'],
  ['2583', 'Haparanda'],
  ['2584', 'Kiruna'],
] as const;

const ostergotland = [
  ['0509', 'Ödeshög'],
  ['0512', 'Ydre'],
  ['0513', 'Kinda'],
  ['0560', 'Boxholm'],
  ['0561', 'Åtvidaberg'],
  ['0562', 'Finspång'],
  ['0563', 'Valdemarsvik'],
  ['0580', 'Linköping'],
  ['0581', 'Norrköping'],
  ['0582', 'Söderköping'],
  ['0583', 'Motala'],
  ['0584', 'Vadstena'],
  ['0586', 'Mjölby'],
] as const;

export type DemoMunicipality = { code: string; name: string };

const listed = (places: readonly (readonly [string, string])[]): readonly DemoMunicipality[] =>
  places.map(([code, name]) => ({ code, name }));

/** By county. */
export const demoMunicipalities = {
  '05': listed(ostergotland),
  '01': listed(stockholm),
  '10': listed(blekinge),
  '19': listed(vastmanland),
  '25': listed(norrbotten),
} as const;

/** As it stands in an address: without capitals, spaces and Swedish letters. */
export function asciiName(name: string): string {
  return name.toLowerCase().replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll(' ', '-');
}
