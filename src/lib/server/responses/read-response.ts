import type { Actor } from '#lib/domain/access.ts';
import { can } from '#lib/domain/access.ts';
import type { Part } from '#lib/domain/edition.ts';
import { Problem } from '#lib/domain/problem.ts';
import { isEditable, type ResponseDocument, type ResponseState } from '#lib/domain/response.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database } from '../db/index.ts';
import { type Assignment, editionOf, loadAssignment } from '../rounds/index.ts';
import { isComparable } from './previous.ts';
import { type StandingOfResponse, standingOf } from './standing.ts';

export type Supplement = { title: LocalText; parts: string[] };

/** What every page about one assignment needs to know of it. */
export type AssignmentHead = {
  id: string;
  title: LocalText;
  /** The county's own questions after the national ones: what they are called, and in which parts they stand. */
  supplement: Supplement | null;
  organisation: LocalText;
  county: string;
  countyName: string;
  year: number;
  opensAt: Date;
  closesAt: Date;
  isOpen: boolean;
  synthetic: boolean;
  state: ResponseState;
  revision: number;
};

/** A response as its own organisation works on it. */
export type Answering = AssignmentHead &
  StandingOfResponse & {
    parts: Part[];
    document: ResponseDocument;
    updatedAt: Date;
    /** `part/question` of questions that last year's answer cannot be compared with. */
    broken: string[];
    /** The section keys that the person may write in; the others are read. */
    writable: string[];
    maySubmit: boolean;
  };

/** The own organisation's response: answers, progress, findings and last year's answers. 404 for all others. */
export async function readResponse(
  database: Database,
  actor: Actor,
  assignmentId: string,
  now: Date,
): Promise<Answering> {
  return database.read(actor, async (tx) => {
    const assignment = await loadAssignment(tx, assignmentId, 'read');
    const subject = { organisation: assignment.organisation.id, county: assignment.county };
    if (!can(actor, 'response.read', subject)) throw new Problem('not-found', {});
    const { document, updatedAt, state } = assignment.response;
    const head = headOf(assignment, now);
    const editable = head.isOpen && isEditable(state);
    return {
      ...head,
      ...(await standingOf(tx, assignment, document)),
      parts: assignment.parts,
      document,
      updatedAt,
      broken: assignment.parts.flatMap((part) =>
        part.sections
          .flatMap(({ questions }) => questions.map(({ name }) => `${part.key}/${name}`))
          .filter((address) => !isComparable(editionOf(assignment, part.key), address)),
      ),
      writable: assignment.parts
        .flatMap((part) => part.sections.map((section) => section.key))
        .filter((section) => editable && can(actor, 'response.save', { ...subject, sections: [section] })),
      maySubmit: editable && can(actor, 'response.submit', subject),
    };
  });
}

export function headOf(assignment: Assignment, now: Date): AssignmentHead {
  const { opensAt, closesAt, year, synthetic } = assignment.round;
  return {
    id: assignment.id,
    ...titlesOf(assignment),
    organisation: assignment.organisation.name,
    county: assignment.county,
    countyName: assignment.countyName,
    year,
    opensAt,
    closesAt,
    isOpen: opensAt <= now && now < closesAt,
    synthetic,
    state: assignment.response.state,
    revision: assignment.response.revision,
  };
}

/** Whoever is only asked the county's own questions answers the supplement, and nothing before it. */
function titlesOf({ editions: [first, second], parts }: Assignment): Pick<AssignmentHead, 'title' | 'supplement'> {
  const own = parts.filter(({ key }) => second?.edition.parts.some((part) => part.key === key));
  if (!second || own.length === 0) return { title: first.edition.title, supplement: null };
  if (own.length === parts.length) return { title: second.edition.title, supplement: null };
  return {
    title: first.edition.title,
    supplement: { title: second.edition.title, parts: own.map(({ key }) => key) },
  };
}
