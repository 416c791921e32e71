import type { Actor } from '#lib/domain/access.ts';
import type { Agreement } from '#lib/domain/agreement.ts';
import { agreementChanges } from '#lib/domain/agreement-changes.ts';
import type { IndicatorsPreview } from '#lib/domain/agreement-preview.ts';
import type { Fault } from '#lib/domain/fault.ts';
import { isProblem, Problem } from '#lib/domain/problem.ts';
import type { Database } from '../../db/index.ts';
import { type AgreementAt, agreementFaults, changeAgreement } from '../change-agreement.ts';
import { agreementToEdit } from '../export-agreement.ts';
import { type AppliedList, applyList } from './apply-list.ts';
import { placeFault } from './place-fault.ts';
import { type ListedIndicator, readList } from './read-list.ts';

/**
 * What a list of indicators (a table with its headings) would change in the agreement: nothing is stored. Throws
 * `definition-faults`, their paths the places in the table (`line 3 wording_sv`), and `not-found` for whoever may not
 * change the agreement.
 */
export async function previewIndicators(
  database: Database,
  actor: Actor,
  key: string,
  table: string[][],
): Promise<IndicatorsPreview> {
  const { agreement, revision } = await agreementToEdit(database, actor, key);
  const listed = listOf(table);
  const list = appliedTo(agreement, listed);
  const judged = await database.read(actor, (tx) =>
    agreementFaults(tx, { ...agreement, indicators: list.indicators }, agreement),
  );
  if (!judged.ok) refuse(judged.faults, list);
  const changes = agreementChanges(agreement, judged.value).flatMap(({ items }) => items);
  const codes = new Set(listed.map(({ code }) => code));
  return {
    base: revision,
    changes,
    unchanged: listed.length - changes.length,
    elsewhere: agreement.indicators.map(({ code }) => code).filter((code) => !codes.has(code)),
  };
}

/**
 * Stores what the list changes in the agreement at revision `base`. Throws as the preview does, and `changed-meanwhile`
 * when the agreement is no longer at `base`.
 */
export async function importIndicators(
  database: Database,
  actor: Actor,
  at: AgreementAt,
  table: string[][],
  now: Date,
): Promise<{ revision: number }> {
  await agreementToEdit(database, actor, at.key);
  const listed = listOf(table);
  let list: AppliedList | undefined;
  try {
    return await changeAgreement(
      database,
      actor,
      at,
      (agreement) => {
        list = appliedTo(agreement, listed);
        return { ...agreement, indicators: list.indicators };
      },
      now,
      { origin: 'import' },
    );
  } catch (error) {
    if (!list || !isProblem(error, 'definition-faults')) throw error;
    return refuse(error.details.faults, list);
  }
}

function listOf(table: string[][]): ListedIndicator[] {
  const read = readList(table);
  if (!read.ok) throw new Problem('definition-faults', { faults: read.faults });
  return read.value;
}

function appliedTo({ indicators }: Agreement, listed: ListedIndicator[]): AppliedList {
  const list = applyList(indicators, listed);
  if (list.faults.length > 0) throw new Problem('definition-faults', { faults: list.faults });
  return list;
}

function refuse(faults: Fault[], { sources }: AppliedList): never {
  throw new Problem('definition-faults', { faults: faults.map((fault) => placeFault(fault, sources)) });
}
