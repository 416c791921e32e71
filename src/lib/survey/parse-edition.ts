import { type Bridge, type BridgeKind, bridgeKinds } from '#lib/domain/bridge.ts';
import type { Check, Severity } from '#lib/domain/check.ts';
import type { Edition, Part, Section } from '#lib/domain/edition.ts';
import { fieldsOf, questionsOf } from '#lib/domain/edition.ts';
import type { Parsed } from '#lib/domain/fault.ts';
import type { Indicator, ReporterRef } from '#lib/domain/indicator.ts';
import { breakdownKey } from '#lib/domain/indicator.ts';
import { organisationKinds } from '#lib/domain/organisation.ts';
import { isPeriod } from '#lib/domain/period.ts';
import type { Municipality } from '#lib/domain/territory.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { checkCircles } from './expression.ts';
import { FaultList, mostFaults } from './fault-list.ts';
import { type Json, JsonReader, told } from './json-reader.ts';
import { namePattern, parseQuestion } from './parse-question.ts';
import { checkReporters } from './reporters.ts';
import { checkStorable } from './storable.ts';

export type EditionContext = {
  /** The agreement's indicators by code. */
  indicators: Map<string, Indicator>;
  /** The municipalities of the agreement's county, which an agency's grid has as rows. */
  municipalities: Municipality[];
};

const mostParts = 20;
const mostSections = 60;
const mostQuestions = 300;
/** Looking for circles takes the square of it. */
const mostInPart = 1000;

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
    ['questionnaire', 'label', 'agreement', 'title', 'period', 'changelog', 'bridges', 'dropped', 'parts'],
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
  };
  refuseSameKeys(
    list,
    edition.parts.map((part) => part.key),
    'parts',
  );
  checkReporters(edition, context.indicators, list);
  return list.faults.length === 0
    ? { ok: true, value: edition }
    : { ok: false, faults: list.faults.slice(0, mostFaults) };
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
    sections: readSections(reader, survey, `${path}.survey`, key, context),
    checks: [],
    survey,
  };
  part.checks = readChecks(reader, json.checks, `${path}.checks`, part);
  refuseSameKeys(
    reader.list,
    questionsOf(part).map((question) => question.name),
    path,
  );
  refuseAskedTwice(part, path, reader.list);
  return part;
}

function readSections(
  reader: JsonReader,
  survey: Json,
  path: string,
  part: string,
  context: EditionContext,
): Section[] {
  const reads = new Map<string, { path: string; names: string[] }>();
  const sections = reader.objects(survey.pages, `${path}.pages`, mostSections).map(({ item, path: at }): Section => {
    reader.onlyKeys(item, ['name', 'title', 'description', 'goalArea', 'elements'], at);
    const key = reader.name(item.name, `${at}.name`, namePattern);
    const questions = reader.objects(item.elements, `${at}.elements`, mostQuestions).flatMap((element) => {
      const parsed = parseQuestion(reader, element.item, element.path, { ...context, part, section: key });
      if (!parsed) return [];
      reads.set(parsed.question.name, { path: `${element.path}.visibleIf`, names: parsed.reads });
      return [parsed.question];
    });
    if (questions.length === 0) reader.list.add(`${at}.elements`, 'missing', { what: 'elements' });
    return {
      key,
      title: reader.local(item.title, `${at}.title`),
      intro: reader.optionalLocal(item.description, `${at}.description`),
      goalArea: item.goalArea === undefined ? null : reader.string(item.goalArea, `${at}.goalArea`, 40),
      questions,
    };
  });
  if (sections.length === 0) reader.list.add(`${path}.pages`, 'missing', { what: 'pages' });
  for (const { path: at, names } of reads.values()) {
    for (const name of names) if (!reads.has(name)) reader.list.add(at, 'unknown-question', { what: name });
  }
  if (reads.size > mostInPart) reader.list.add(`${path}.pages`, 'too-many', { limit: mostInPart });
  else checkCircles(reads, reader.list);
  refuseSameKeys(
    reader.list,
    sections.map((section) => section.key),
    `${path}.pages`,
  );
  return sections;
}

function readRespondent(reader: JsonReader, value: unknown, path: string): ReporterRef {
  const json = reader.object(value, path);
  reader.onlyKeys(json, ['kind', 'organisation'], path);
  if (typeof json.organisation === 'string') return { organisation: json.organisation };
  const kind = organisationKinds.find((candidate) => candidate === json.kind);
  if (!kind) reader.list.add(`${path}.kind`, 'unknown-organisation', { what: told(json.kind) });
  return { kind: kind ?? 'municipality' };
}

function readChecks(reader: JsonReader, value: unknown, path: string, part: Part): Check[] {
  return reader.objects(value, path, mostQuestions).map(({ item, path: at }): Check => {
    reader.onlyKeys(item, ['kind', 'question', 'lesser', 'greater', 'severity', 'message'], at);
    if (item.kind !== 'at-most') reader.list.add(`${at}.kind`, 'unknown-kind', { what: told(item.kind) });
    const question = reader.string(item.question, `${at}.question`, 80);
    const asked = questionsOf(part).find((candidate) => candidate.name === question);
    if (!asked) reader.list.add(`${at}.question`, 'unknown-question', { what: question });
    for (const side of ['lesser', 'greater'] as const) {
      const component = reader.string(item[side], `${at}.${side}`, 40);
      if (asked && !asked.fields.some((field) => field.observes?.component === component)) {
        reader.list.add(`${at}.${side}`, 'unknown-component', { what: component });
      }
    }
    const severity: Severity = item.severity === 'error' ? 'error' : 'warning';
    if (item.severity !== severity) reader.list.add(`${at}.severity`, 'unknown-kind', { what: told(item.severity) });
    return {
      kind: 'at-most',
      question,
      lesser: told(item.lesser),
      greater: told(item.greater),
      severity,
      message: reader.local(item.message, `${at}.message`),
    };
  });
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

function refuseSameKeys(list: FaultList, keys: string[], path: string): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (key !== '' && seen.has(key)) list.add(path, 'duplicate-name', { what: key });
    seen.add(key);
  }
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
