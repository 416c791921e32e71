import { municipalOrganisationOf, type Organisation } from '#lib/domain/organisation.ts';
import type { Municipality } from '#lib/domain/territory.ts';

/**
 * Official names that the rule does not give. Orust and Kalmar end in a consonant without taking an s; Falun
 * loses its n; Gotland's municipality is called Region Gotland, since it has a region's tasks too.
 */
const exceptions: ReadonlyMap<string, { sv: string; en: string }> = new Map([
  ['0880', { sv: 'Kalmar kommun', en: 'Kalmar Municipality' }],
  ['0980', { sv: 'Region Gotland', en: 'Region Gotland' }],
  ['1421', { sv: 'Orust kommun', en: 'Orust Municipality' }],
  ['2080', { sv: 'Falu kommun', en: 'Falun Municipality' }],
]);

/** After a vowel, or an s, x or z, the name stays as it is (Motala kommun, Borås kommun). */
const unchanged = /(?:[aeiouyåäöé]|[sxz])$/i;

/**
 * The official name of a municipality's organisation. The rule: a name that ends in a consonant takes an s
 * (Linköpings kommun), others stay as they are; four names are exceptions.
 */
export function municipalName({ code, name }: Pick<Municipality, 'code' | 'name'>): { sv: string; en: string } {
  const sv = unchanged.test(name) ? name : `${name}s`;
  return exceptions.get(code) ?? { sv: `${sv} kommun`, en: `${name} Municipality` };
}

/** The organisation that answers for a municipality: `kommun-0580`, Linköpings kommun. */
export function municipalOrganisation(municipality: Municipality): Organisation {
  return {
    id: municipalOrganisationOf(municipality.code),
    kind: 'municipality',
    name: municipalName(municipality),
    formerNames: [],
    countyCode: municipality.countyCode,
    municipalityCode: municipality.code,
    validFrom: null,
    validTo: null,
    successors: [],
  };
}
