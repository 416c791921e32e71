/** Answering as people do: a section at a time, over some days, and a submission when all is there. */
import type { Database } from '../db/index.ts';
import { readResponse, saveAnswers, submitResponse } from '../responses/index.ts';
import { listAssignments } from '../rounds/index.ts';
import type { Part } from '#lib/domain/edition.ts';
import { type Answered, answersBySection, type Respondent } from './answers.ts';
import { daysFrom } from './calendar.ts';
import type { Persons } from './persons.ts';

/** How far an organisation comes: sends all of it in, or leaves it after some of the questions. */
export type Conduct = { organisation: string; year: number; startsOn: Date; stopsAfter: readonly string[] | null };

const hours = ['09:12', '10:40', '13:05', '14:31', '15:20', '15:48', '16:10'];

const municipalityOf = (organisation: string): string | null => /^kommun-(\d{4})$/.exec(organisation)?.[1] ?? null;

/**
 * Answers and submits, unless that has been done. Keys follow from the section, so going through it a second time
 * repeats the same requests and changes nothing.
 */
export async function answer(
  database: Database,
  persons: Persons,
  conduct: Conduct,
  answersOf: (parts: Part[], respondent: Respondent) => Answered = answersBySection,
): Promise<void> {
  const { organisation, year, startsOn, stopsAfter } = conduct;
  const respondent = persons.respondentOf(organisation);
  const assignment = (await listAssignments(database, respondent)).find((candidate) => candidate.year === year);
  if (!assignment) throw new Error(`${organisation} has nothing to answer for ${year}.`);
  const { parts, state } = await readResponse(database, respondent, assignment.id, startsOn);
  if (state !== 'draft') return;

  let base = 0;
  let at = startsOn;
  const sections = answersOf(parts, { organisation, municipality: municipalityOf(organisation), year });
  for (const [i, { section, answers }] of sections.entries()) {
    const changes = new Map(
      [...answers].filter(([address]) => !stopsAfter || stopsAfter.some((start) => address.startsWith(start))),
    );
    if (changes.size === 0) continue;
    at = daysFrom(startsOn, Math.floor(i / 2), hours[i % hours.length] ?? '12:00');
    const author = persons.colleagueOf(organisation, section.key) ?? respondent;
    const key = `demo-${year}-${section.key}`;
    base = (await saveAnswers(database, author, assignment.id, { base, key, changes }, at)).revision;
  }
  if (stopsAfter) return;
  await submitResponse(
    database,
    respondent,
    assignment.id,
    { base, key: `demo-${year}-submit` },
    new Date(at.getTime() + 20 * 60_000),
  );
}
