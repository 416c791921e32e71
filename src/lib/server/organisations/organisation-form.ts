import { dayAfter, idFromName, type Organisation, renamed } from '#lib/domain/organisation.ts';
import { isDate } from '#lib/domain/period.ts';
import { Problem } from '#lib/domain/problem.ts';
import { localIn, rowsIn, textIn, textOrNull, type Texts } from '../agreements/index.ts';

/**
 * What the form makes of an organisation. Another name together with the day from which it holds keeps the old one as a
 * former name; without a day the name is mended. A successor without a day begins the day after the end. Throws
 * `definition-faults` for a day that is none, or not after the former names'.
 */
export function organisationFromForm(texts: Texts, before: Organisation): unknown {
  const validTo = textOrNull(texts, 'validTo');
  const name = localIn(texts, 'name');
  const from = textIn(texts, 'renamedOn');
  const mended = {
    ...before,
    kind: textIn(texts, 'kind') || before.kind,
    countyCode: 'countyCode' in texts ? textOrNull(texts, 'countyCode') : before.countyCode,
    formerNames: rowsIn(texts, 'formerNames').map((row) => ({
      name: textIn(row, 'name'),
      until: textIn(row, 'until'),
    })),
    validFrom: textOrNull(texts, 'validFrom'),
    validTo,
    successors: rowsIn(texts, 'successors').map((row) => ({
      organisation: textIn(row, 'organisation'),
      kind: textIn(row, 'kind'),
      on: textIn(row, 'on') || (validTo !== null && isDate(validTo) ? dayAfter(validTo) : ''),
    })),
  };
  if (from === '' || name.sv === before.name.sv) return { ...mended, name };
  const isLast = isDate(from) && mended.formerNames.every(({ until }) => until < dayAfter(from, -1));
  if (!isLast) {
    throw new Problem('definition-faults', {
      faults: [{ path: 'renamedOn', code: 'bad-period', details: { what: from } }],
    });
  }
  const { formerNames } = renamed({ ...before, formerNames: mended.formerNames }, name, from);
  return { ...mended, name, formerNames };
}

/** A new organisation; its id comes from the Swedish name unless one is written. */
export function newOrganisationFromForm(texts: Texts): unknown {
  const name = localIn(texts, 'name');
  return {
    id: textIn(texts, 'id') || idFromName(name.sv),
    kind: textIn(texts, 'kind'),
    name,
    formerNames: [],
    countyCode: textOrNull(texts, 'countyCode'),
    municipalityCode: null,
    validFrom: textOrNull(texts, 'validFrom'),
    validTo: null,
    successors: [],
  };
}
