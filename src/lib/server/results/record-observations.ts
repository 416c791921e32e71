import { breakdownKey, sameReporter } from '#lib/domain/indicator.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { Part } from '#lib/domain/edition.ts';
import { questionsOf } from '#lib/domain/edition.ts';
import type { Field } from '#lib/domain/question.ts';
import type { Entry } from '#lib/domain/response.ts';
import { relevantFields } from '#lib/domain/completeness.ts';
import { relevantQuestions } from '#lib/survey/relevance.ts';
import type { Tx } from '../db/index.ts';
import { newId } from '../id.ts';
import { type Assignment, editionOf } from '../rounds/index.ts';

export type Answer = { field: Field; entry: Entry };

/**
 * Turns a submission's answers into observations, within its transaction. What the same reporter said before of
 * the same figure is marked superseded and stays.
 */
export async function recordObservations(
  tx: Tx,
  assignment: Assignment,
  answers: Answer[],
  revision: number,
  now: Date,
): Promise<void> {
  const agreements = assignment.editions.flatMap((one) => one?.edition.agreement ?? []);
  const indicators = await indicatorsOf(tx, agreements);
  const rows = [...answers, ...blanksIn(assignment, answers)].flatMap((answer) =>
    observationOf(assignment, answer, indicators, now),
  );
  await tx.client.query(
    `update observation set superseded_at = $1
     where superseded_at is null and reporter_id = $2 and county_code = $3 and year = $4
       and (assignment_id = $5 or (indicator_code, component, breakdown, coalesce(municipality_code, '')) in
         (select indicator_code, component, breakdown, coalesce(municipality_code, '')
          from jsonb_to_recordset($6::jsonb) as n (indicator_code text, component text, breakdown text, municipality_code text)))`,
    [now, assignment.organisation.id, assignment.county, assignment.round.year, assignment.id, JSON.stringify(rows)],
  );
  await tx.client.query(
    `insert into observation (id, indicator_code, component, breakdown, county_code, municipality_code, year,
       period_from, period_to, reporter_id, lead, status, value, items, words, explanation, question,
       assignment_id, revision, synthetic, published, at)
     select n.id, n.indicator_code, n.component, n.breakdown, $2, n.municipality_code, $3,
       n.period_from, n.period_to, $4, n.lead, n.status, n.value,
       case when jsonb_typeof(n.items) = 'array' then array(select jsonb_array_elements_text(n.items)) end,
       n.words, n.explanation, n.question, $5, $6, $7, false, $8
     from jsonb_to_recordset($1::jsonb) as n (id uuid, indicator_code text, component text, breakdown text,
       municipality_code text, period_from date, period_to date, lead boolean, status text, value numeric,
       items jsonb, words text, explanation text, question text)`,
    [
      JSON.stringify(rows),
      assignment.county,
      assignment.round.year,
      assignment.organisation.id,
      assignment.id,
      revision,
      assignment.round.synthetic,
      now,
    ],
  );
}

/**
 * The figures that were asked for and left empty without a reason, where an edition allows it. They are put on
 * record as not stated: without them the rest of the table would look complete, and the empty cell count as zero.
 */
function blanksIn(assignment: Assignment, answers: Answer[]): Answer[] {
  const given = new Set(answers.map(({ field }) => field.address));
  return assignment.parts.flatMap((part) => {
    const relevant = relevantQuestions(part, assignment.response.document);
    return part.sections
      .flatMap((section) => relevantFields(section, relevant))
      .filter(({ address, type }) => type.kind === 'number' && !given.has(address))
      .map((field) => ({ field, entry: {} }));
  });
}

/** One observation as a row to insert; none for a field that is tied to no indicator. */
function observationOf(
  assignment: Assignment,
  { field, entry }: Answer,
  indicators: Map<string, Indicator>,
  now: Date,
) {
  const { observes } = field;
  if (!observes) return [];
  const part = assignment.parts.find((candidate) => field.address.startsWith(`${candidate.key}/`));
  if (!part) throw new Error(`no part for ${field.address}`);
  const edition = editionOf(assignment, part.key);
  const period = questionsOf(part).find(({ name }) => name === field.question)?.period ?? edition.period;
  const { value } = entry;
  return [
    {
      id: newId(now),
      indicator_code: observes.indicator,
      component: observes.component,
      breakdown: breakdownKey(observes.breakdown),
      municipality_code: observes.unit ?? assignment.organisation.municipality,
      period_from: period.from,
      period_to: period.to,
      lead: isLead(part, indicators.get(observes.indicator), observes.component),
      status: value === undefined ? (entry.reason ?? 'not_stated') : 'value',
      value: field.type.kind === 'number' && typeof value === 'string' ? value : null,
      items: Array.isArray(value) ? value : null,
      words: field.type.kind !== 'number' && value !== undefined && !Array.isArray(value) ? String(value) : null,
      explanation: entry.note ?? null,
      question: `${edition.key}/${part.key}/${field.question}`,
    },
  ];
}

function isLead(part: Part, indicator: Indicator | undefined, component: string): boolean {
  const reporters = indicator?.components.find(({ key }) => key === component)?.reporters ?? [];
  return reporters.some(({ who, role }) => role === 'lead' && sameReporter(who, part.respondent));
}

async function indicatorsOf(tx: Tx, agreements: string[]): Promise<Map<string, Indicator>> {
  const { rows } = await tx.client.query<{ document: Indicator }>(
    'select document from indicator where agreement_key = any($1)',
    [agreements],
  );
  return new Map(rows.map(({ document }) => [document.code, document]));
}
