import { type Bridge, type BridgeKind, bridgeKinds } from '#lib/domain/bridge.ts';
import type { Edition, Part } from '#lib/domain/edition.ts';
import { fieldsOf } from '#lib/domain/edition.ts';
import type { Parsed } from '#lib/domain/fault.ts';
import type { Indicator, ReporterRef } from '#lib/domain/indicator.ts';
import { breakdownKey } from '#lib/domain/indicator.ts';
import { organisationKinds } from '#lib/domain/organisation.ts';
import { isPeriod } from '#lib/domain/period.ts';
import type { Municipality } from '#lib/domain/territory.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { FaultList, mostFaults } from './fault-list.ts';
import { type Json, JsonReader, told } from './json-reader.ts';
import { namePattern } from './parse-question.ts';
import { readChecks } from './read-checks.ts';
import { readSections } from './read-sections.ts';
import { checkReporters } from './reporters.ts';
import { checkStorable } from './storable.ts';

export type EditionContext = {
  /** The agreement's indicators by code. */
  indicators: Map<string, Indicator>;
  /** The municipalities of the agreement's county, which an agency's grid has as rows. */
  municipalities: Municipality[];
};

const mostParts = 20;

/**
 * Reads a questionnaire edition (a file under `surveys/questionnaires/`): its parts are SurveyJS definitions of
 * which an allow-list is taken; whatever else they hold is a fault with its path. Every fault is told.
 */
export function parseEdition(json: unknown, context: EditionContext): Parsed<Edition> {
  const list = new FaultList();
  const reader = new JsonReader(list);
  checkStorable(json, list);
  const file = reader.object(json, '');
  reader.onlyKeys(
    file,
    ['questionnaire', 'label', 'agreement', 'title', 'period', 'changelog', 'bridges', 'dropped', 'leftOut', 'parts'],
    '',
  );
  const questionnaire = reader.name(file.questionnaire, 'questionnaire', /^[a-z0-9-]+$/);
  const label = reader.name(file.label, 'label', /^[a-z0-9-]+$/);
  const edition: Edition = {
    key: `${questionnaire}-${label}`,
    questionnaire,
    label,
    agreement: reader.name(file.agreement, 'agreement', /^[a-z0-9-]+$/),
    title: reader.local(file.title, 'title'),
    period: readEditionPeriod(reader, file.period),
    changelog: reader.local(file.changelog, 'changelog'),
    parts: reader
      .objects(file.parts, 'parts', mostParts)
      .map(({ item, path }) => readPart(reader, item, path, context)),
    bridges: readBridges(reader, file.bridges),
    dropped: readDropped(reader, file.dropped),
    leftOut: readLeftOut(reader, file.leftOut, context),
  };
  list.refuseSame(
    edition.parts.map((part) => part.key),
    'parts',
  );
  checkReporters(edition, context.indicators, list);
  return list.faults.length === 0
    ? { ok: true, value: edition }
    : { ok: false, faults: list.faults.slice(0, mostFaults) };
}

/** Each must be one of the agreement's indicators: a misspelt code would leave another one unasked in silence. */
function readLeftOut(reader: JsonReader, value: unknown, { indicators }: EditionContext): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    reader.list.add('leftOut', 'wrong-type', { what: '[…]' });
    return [];
  }
  if (value.length > indicators.size) reader.list.add('leftOut', 'too-many', { limit: indicators.size });
  return value.slice(0, indicators.size).flatMap((code: unknown, i) => {
    if (typeof code === 'string' && indicators.has(code)) return [code];
    reader.list.add(`leftOut[${i}]`, 'unknown-indicator', { what: told(code) });
    return [];
  });
}

function readEditionPeriod(reader: JsonReader, value: unknown): Edition['period'] {
  const json = reader.object(value, 'period');
  const period = { from: told(json.from), to: told(json.to) };
  if (!isPeriod(period)) reader.list.add('period', 'bad-period', { what: `${period.from}–${period.to}` });
  return period;
}

function readPart(reader: JsonReader, json: Json, path: string, context: EditionContext): Part {
  reader.onlyKeys(json, ['key', 'title', 'respondent', 'checks', 'survey'], path);
  const key = reader.name(json.key, `${path}.key`, namePattern);
  const survey = reader.object(json.survey, `${path}.survey`);
  reader.onlyKeys(survey, ['pages', 'locale', 'title', 'description'], `${path}.survey`);
  const part: Part = {
    key,
    title: reader.local(json.title, `${path}.title`),
    respondent: readRespondent(reader, json.respondent, `${path}.respondent`),
    sections: readSections(reader, survey, path, { ...context, part: key }),
    checks: [],
    survey,
  };
  part.checks = readChecks(reader, json.checks, `${path}.checks`, part);
  refuseAskedTwice(part, path, reader.list);
  return part;
}

function readRespondent(reader: JsonReader, value: unknown, path: string): ReporterRef {
  const json = reader.object(value, path);
  reader.onlyKeys(json, ['kind', 'organisation'], path);
  if (typeof json.organisation === 'string') return { organisation: json.organisation };
  const kind = organisationKinds.find((candidate) => candidate === json.kind);
  if (!kind) reader.list.add(`${path}.kind`, 'unknown-organisation', { what: told(json.kind) });
  return { kind: kind ?? 'municipality' };
}

function readBridges(reader: JsonReader, value: unknown): Record<string, Bridge> {
  if (value === undefined) return {};
  const bridges: [string, Bridge][] = Object.entries(reader.object(value, 'bridges')).map(([key, raw]) => {
    const json = reader.object(raw, `bridges.${key}`);
    const kind = bridgeKinds.find((candidate): candidate is BridgeKind => candidate === json.kind);
    if (!kind) reader.list.add(`bridges.${key}.kind`, 'unknown-kind', { what: told(json.kind) });
    const note =
      kind === 'same'
        ? reader.optionalLocal(json.note, `bridges.${key}.note`)
        : reader.local(json.note, `bridges.${key}.note`);
    return [key, { kind: kind ?? 'break', note }];
  });
  return Object.fromEntries(bridges);
}

function readDropped(reader: JsonReader, value: unknown): Record<string, LocalText> {
  if (value === undefined) return {};
  const entries = Object.entries(reader.object(value, 'dropped'));
  return Object.fromEntries(entries.map(([key, text]) => [key, reader.local(text, `dropped.${key}`)]));
}

/** One respondent gives each figure once; two fields for the same figure would contradict one another. */
function refuseAskedTwice(part: Part, path: string, list: FaultList): void {
  const seen = new Set<string>();
  for (const { observes } of fieldsOf(part)) {
    if (!observes) continue;
    const key = [observes.indicator, observes.component, breakdownKey(observes.breakdown), observes.unit ?? ''].join(
      '/',
    );
    if (seen.has(key)) list.add(path, 'asked-twice', { what: key });
    seen.add(key);
  }
}
