import type { Fault } from '#lib/domain/fault.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalAgreement, RegisterKind } from '#lib/domain/register.ts';
import { registerKinds } from '#lib/domain/register.ts';
import type { Tx } from '../db/index.ts';
import { municipalitiesOf } from './county-register.ts';
import { dayFaults, fault, textFaults } from './input.ts';

/** A local or special agreement as it is written in its form; days are texts, null where the field was empty. */
export type LocalInput = {
  kind: string;
  municipality: string | null;
  title: string;
  parties: string[];
  otherParties: string;
  validFrom: string | null;
  validTo: string | null;
  revisedOn: string | null;
  followedUpOn: string | null;
  source: string;
  note: string;
};

/** The same, found to be sound. */
export type LocalFacts = Omit<LocalAgreement, 'id' | 'county' | 'synthetic' | 'revision'>;

const lengths = { title: 200, otherParties: 500, source: 500, note: 2000 } as const;
const mostParties = 100;

/** Reads what is written, or throws `definition-faults` with every fault in it. */
export async function localFrom(tx: Tx, county: string, input: LocalInput): Promise<LocalFacts> {
  const municipalities = (await municipalitiesOf(tx, county)).map(({ code }) => code);
  const parties = partiesOf(input);
  const known = await knownOrganisations(tx, parties);
  const { kind, validFrom } = input;
  const faults = [
    ...whoFaults(input, municipalities),
    ...parties.filter((id) => !known.has(id)).map((id) => fault('parties', 'unknown-organisation', { what: id })),
    ...(parties.length > mostParties ? [fault('parties', 'too-many', { limit: mostParties })] : []),
    ...(parties.length === 0 && input.otherParties === '' ? [fault('otherParties', 'missing')] : []),
    ...whenFaults(input),
    ...Object.entries(lengths).flatMap(([name, limit]) => textFaults(name, input[name as keyof typeof lengths], limit)),
  ];
  if (faults.length > 0 || !isKind(kind) || validFrom === null) throw new Problem('definition-faults', { faults });
  return { ...input, kind, validFrom, parties };
}

const isKind = (kind: string): kind is RegisterKind => registerKinds.some((known) => known === kind);

/** A local agreement is always the municipality's own too. */
function partiesOf({ kind, municipality, parties }: LocalInput): string[] {
  const own =
    kind === 'local' && municipality !== null && /^\d{4}$/.test(municipality) ? [`kommun-${municipality}`] : [];
  return [...new Set([...own, ...parties])];
}

function whoFaults({ kind, municipality, title }: LocalInput, municipalities: string[]): Fault[] {
  const isUnknown = municipality !== null && !municipalities.includes(municipality);
  return [
    ...(isKind(kind) ? [] : [fault('kind', 'unknown-kind', { what: kind })]),
    ...(isUnknown ? [fault('municipality', 'unknown-municipality', { what: municipality })] : []),
    ...(kind === 'local' && municipality === null ? [fault('municipality', 'missing')] : []),
    ...(kind === 'special' && title === '' ? [fault('title', 'missing')] : []),
  ];
}

function whenFaults({ validFrom, validTo, revisedOn, followedUpOn }: LocalInput): Fault[] {
  const later = { validTo, revisedOn, followedUpOn };
  const faults = Object.entries({ validFrom, ...later }).flatMap(([name, day]) => dayFaults(name, day));
  if (validFrom === null) return [...faults, fault('validFrom', 'missing')];
  if (faults.length > 0) return faults;
  return Object.entries(later).flatMap(([name, day]) =>
    day !== null && day < validFrom ? [fault(name, 'day-too-early', { what: validFrom })] : [],
  );
}

async function knownOrganisations({ client }: Tx, ids: string[]): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>('select id from organisation where id = any($1)', [ids]);
  return new Set(rows.map(({ id }) => id));
}
