import type { LocalInput, PlacesInput } from '../../register/index.ts';
import { allIn, rowsIn, textIn, textOrNull, type Texts, wholeOrNull } from './values.ts';

/** A local or special agreement as its form tells it, for the register to judge. */
export function localAgreementFromForm(texts: Texts): LocalInput {
  return {
    kind: textIn(texts, 'kind'),
    municipality: textOrNull(texts, 'municipality'),
    title: textIn(texts, 'title'),
    parties: allIn(texts, 'parties'),
    otherParties: textIn(texts, 'otherParties'),
    validFrom: textOrNull(texts, 'validFrom'),
    validTo: textOrNull(texts, 'validTo'),
    revisedOn: textOrNull(texts, 'revisedOn'),
    followedUpOn: textOrNull(texts, 'followedUpOn'),
    source: textIn(texts, 'source'),
    note: textIn(texts, 'note'),
  };
}

/** A table of places as its form tells it, for the register to judge. */
export function placesFromForm(texts: Texts): PlacesInput {
  return {
    source: textIn(texts, 'source'),
    rows: rowsIn(texts, 'rows').map((row) => ({
      municipality: textIn(row, 'municipality'),
      base: baseIn(row),
      was: textOrNull(row, 'was'),
      agreed: agreedIn(row),
      places: countIn(row, 'places'),
      forAssignment: countIn(row, 'forAssignment'),
      received: countIn(row, 'received'),
    })),
  };
}

/** The revision of an entry that the person began from; one that there never was where the form does not say. */
export function entryBaseFromForm(texts: Texts): number {
  return baseIn(texts) ?? -1;
}

function baseIn(row: Texts): number | null {
  const base = wholeOrNull(row, 'base');
  return typeof base === 'number' ? base : null;
}

function agreedIn(row: Texts): boolean | null {
  const agreed = textIn(row, 'agreed');
  return agreed === '' ? null : agreed === 'yes';
}

/** A count as people write it: "1 200" with a plain, hard or thin space between thousands, and "-0". */
function countIn(row: Texts, name: string): number | string | null {
  const text = textIn(row, name);
  if (/^[-\u2212]0+$/.test(text)) return 0;
  return wholeOrNull({ count: text.replace(/(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '') }, 'count');
}
