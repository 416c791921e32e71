/** Stockholm County with the national questionnaire and its own supplement, opened and answered by the use cases. */
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, Membership } from '#lib/domain/access.ts';
import type { Entry } from '#lib/domain/response.ts';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import type { Database } from '#lib/server/db/index.ts';
import { nationalAnswers } from '#lib/server/demo/national-answers.ts';
import { readResponse, saveAnswers, submitResponse } from '#lib/server/responses/index.ts';
import { type NewRound, openRound } from '#lib/server/rounds/index.ts';
import { assignmentOf } from './builders.ts';
import { actorWith, system } from './people.ts';

export const now = new Date('2026-11-10T09:00:00Z');
export const meta = '00-mottagande-och-etablering-2026';
export const tillagg = '01-tillagg-2026';
export const catalogue = '00-mottagande-och-etablering';
export const stockholms = '01-ksl-nyanlanda';
export const sodertalje = 'kommun-0181';

export const joint: NewRound = {
  editionKey: meta,
  supplementKey: tillagg,
  countyCode: '01',
  opensAt: new Date('2026-10-15T06:00:00Z'),
  closesAt: new Date('2026-12-15T15:00:00Z'),
  synthetic: false,
};

const member = (role: Membership['role'], organisation: string | null, county: string | null = null): Membership => ({
  role,
  organisation,
  county,
  sections: null,
});
/** Nobody whom the database knows, so they read; what is written is written by the system. */
export const readers = {
  sodertalje: actorWith(member('respondent', sodertalje)),
  nacka: actorWith(member('respondent', 'kommun-0182')),
  officer: actorWith(member('county_officer', null, '01')),
  norrbottens: actorWith(member('county_officer', null, '25')),
  office: actorWith(member('survey_office', null)),
};

type Json = Record<string, unknown> & { parts: Record<string, unknown>[] };

const edition = (path: string): Json => JSON.parse(readFileSync(join('surveys/questionnaires', path), 'utf8')) as Json;
const text = { sv: 'Prov', en: 'Trial' };

/** The national questionnaire with an agency's part besides: a figure for each municipality, of no indicator. */
function withGrid(): Json {
  const grid = {
    type: 'matrixdropdown',
    name: 'inskrivna',
    title: text,
    isRequired: true,
    rowsFrom: 'municipalities',
    columns: [{ name: 'antal', title: text, min: 0 }],
  };
  const part = {
    key: 'af',
    title: text,
    respondent: { organisation: 'arbetsformedlingen' },
    checks: [],
    survey: { pages: [{ name: 'inskrivna', title: text, elements: [grid] }] },
  };
  const whole = edition('00-mottagande-och-etablering/2026.json');
  return { ...whole, questionnaire: '00-prov', title: text, parts: [...whole.parts, part] };
}

/** Supplements that do not go with the national questionnaire: with its part, and of another year. */
function unfit(): { clashing: Json; later: Json } {
  const own = edition('01-tillagg/2026.json');
  const [first, ...rest] = own.parts;
  const clashing = { ...own, questionnaire: '01-krock', parts: [{ ...first, key: 'kommun' }, ...rest] };
  const period = { from: '2027-01-01', to: '2027-12-31' };
  return { clashing, later: { ...own, questionnaire: '01-senare', label: '2027', period } };
}

/** Loads the shipped definitions, and the editions above beside them. */
export async function loadWithTrials(database: Database): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-supplement-'));
  try {
    cpSync('surveys', folder, { recursive: true });
    const { clashing, later } = unfit();
    for (const json of [withGrid(), clashing, later]) {
      const questionnaire = join(folder, 'questionnaires', String(json.questionnaire));
      mkdirSync(questionnaire);
      writeFileSync(join(questionnaire, `${String(json.label)}.json`), JSON.stringify(json));
    }
    const loaded = await loadDefinitions(database, system, folder, now);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults.slice(0, 5)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const open = (database: Database, change: Partial<NewRound> = {}, actor: Actor = system): Promise<string> =>
  openRound(database, actor, { ...joint, ...change }, now);

/** Answers all that the municipality is asked in the round, and submits. Returns the assignment. */
export async function answered(database: Database, round: string, municipality = '0181'): Promise<string> {
  const organisation = `kommun-${municipality}`;
  const assignment = await assignmentOf(database, organisation, round);
  const { parts } = await readResponse(database, system, assignment, now);
  const sections = nationalAnswers(parts, { organisation, municipality, year: 2026 });
  const changes = new Map<string, Entry>(sections.flatMap(({ answers }) => [...answers]));
  const saved = await saveAnswers(database, system, assignment, { base: 0, key: randomUUID(), changes }, now);
  await submitResponse(database, system, assignment, { base: saved.revision, key: randomUUID() }, now);
  return assignment;
}
