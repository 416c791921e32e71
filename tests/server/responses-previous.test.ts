import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readResponse, readSubmission } from '#lib/server/responses/index.ts';
import { listAssignments } from '#lib/server/rounds/index.ts';
import { answerAll, assignmentOf, openedRound, save, submit } from '../builders.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { anonymous, type Cast, type Name, people } from '../people.ts';

const in2013 = new Date('2014-01-10T09:00:00Z');
const in2014 = new Date('2015-01-10T09:00:00Z');
const grown = 'kommun/vuxenutbildning/kvinnor';
const reworded = 'kommun/sfi_godkanda/kurs_a/borjade_k';

let fresh: FreshDatabase;
let cast: Cast;
let old: string;
let current: string;

/** Kinda has submitted 2013 with 20 to each figure; the round of 2014 is open. Linköping has left 2013 a draft. */
beforeAll(async () => {
  fresh = await freshDatabase();
  const { database } = fresh;
  const round = await openedRound(database, in2013, '2013');
  cast = await people(database);
  old = await assignmentOf(database, 'kommun-0513', round);
  const hidden = { 'kommun/ideburen_arbete': { value: 'Stod i utkastet.' } };
  const base = await answerAll(database, cast.kinda.actor, old, in2013, { seed: 21, more: hidden });
  await submit(database, cast.kinda.actor, old, base, in2013);
  await answerAll(database, cast.linkoping.actor, await assignmentOf(database, 'kommun-0580', round), in2013);
  await openedRound(database, in2014, '2014');
  current = await assignmentOf(database, 'kommun-0513');
});
afterAll(() => fresh.drop());

const read = (name: Name, id: string, at = in2014) => readResponse(fresh.database, cast[name].actor, id, at);

describe('last year’s answers', () => {
  test('come with the year, for the questions that are asked again', async () => {
    const { previous } = await read('kinda', current);
    expect(previous).toMatchObject({
      year: 2013,
      assignment: old,
      values: { [grown]: '20', 'kommun/ideburen_samarbete': 'nej', 'kommun/so_sprak': ['sqi'] },
    });
    expect(Object.keys(previous?.values ?? {})).not.toContain('kommun/hinder');
  });

  test('are what was submitted, not what stood hidden in the draft', async () => {
    const { previous } = await read('kinda', current);
    expect(Object.keys(previous?.values ?? {})).not.toContain('kommun/ideburen_arbete');
  });

  test('are none for whoever did not submit, and none in the first year', async () => {
    expect((await read('linkoping', await assignmentOf(fresh.database, 'kommun-0580'))).previous).toBeNull();
    expect((await read('kinda', old)).previous).toBeNull();
  });

  test('are not compared where the question was reworded', async () => {
    const { broken } = await read('kinda', current);
    expect(broken).toEqual(['kommun/sfi_godkanda']);
  });
});

describe('a jump from last year', () => {
  test('stops until it is explained, and not where the question was reworded; the explanation follows the figure', async () => {
    const { database } = fresh;
    const kinda = cast.kinda.actor;
    const jumps = { [grown]: { value: '400' }, [reworded]: { value: '400' } };
    const base = await answerAll(database, kinda, current, in2014, { seed: 21, more: jumps });
    expect((await read('kinda', current)).findings).toEqual([
      { code: 'jump', severity: 'warning', addresses: [grown], before: '20', now: '400', explained: false },
    ]);
    await expect(submit(database, kinda, current, base, in2014)).rejects.toMatchObject({
      code: 'not-complete',
      details: { missing: [], failing: [grown] },
    });

    const changes = { [grown]: { value: '400', note: 'Vi har öppnat en skola.' } };
    const { revision } = await save(database, kinda, current, { base, changes }, in2014);
    await submit(database, kinda, current, revision, in2014);
    const { rows } = await database.pool.query(
      `select breakdown, value::text, explanation from observation where assignment_id = $1 and indicator_code = '05-UTB-05' order by 1`,
      [current],
    );
    expect(rows).toEqual([
      { breakdown: 'sex=K', value: '400', explanation: 'Vi har öppnat en skola.' },
      { breakdown: 'sex=M', value: '20', explanation: null },
    ]);
  });
});

describe('a submission is read', () => {
  const submitted = (name: Name | 'anonymous', id: string) =>
    readSubmission(fresh.database, name === 'anonymous' ? anonymous : cast[name].actor, id, in2014);

  test.each(['kinda', 'kindasColleague', 'officer', 'surveyOffice'] as const)('by %s', async (name) => {
    const submission = await submitted(name, old);
    expect(submission).toMatchObject({
      year: 2013,
      state: 'submitted',
      submittedAt: in2013,
      answers: { [grown]: { value: '20' } },
    });
    expect(Object.keys(submission.answers)).not.toContain('kommun/ideburen_arbete');
  });

  test.each([
    'linkoping',
    'employmentService',
    'region',
    'church',
    'norrbottensOfficer',
    'council',
    'withoutRights',
    'anonymous',
  ] as const)('not by %s', async (name) => {
    await expect(submitted(name, old)).rejects.toMatchObject({ code: 'not-found' });
  });

  test.each(['linkoping', 'officer', 'surveyOffice'] as const)('not before it is one, nor by %s', async (name) => {
    const draft = await assignmentOf(fresh.database, 'kommun-0580');
    await expect(submitted(name, draft)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the list of assignments', () => {
  const list = async (name: Name) => listAssignments(fresh.database, cast[name].actor);

  test('is one’s own organisation’s, latest year first', async () => {
    const found = await list('kinda');
    expect(found.map(({ id, year }) => [id, year])).toEqual([
      [current, 2014],
      [old, 2013],
    ]);
    expect(found[1]).toMatchObject({
      state: 'submitted',
      submittedAt: in2013,
      county: 'Östergötlands län',
      organisation: { sv: 'Kinda kommun' },
    });
    expect((await list('kindasColleague')).map(({ id }) => id)).toEqual([current, old]);
  });

  test('of an agency is its own', async () => {
    expect((await list('employmentService')).map(({ organisation }) => organisation.sv)).toEqual([
      'Arbetsförmedlingen',
      'Arbetsförmedlingen',
    ]);
  });

  test.each(['church', 'council', 'surveyOffice', 'norrbottensOfficer', 'withoutRights'] as const)(
    'of %s is empty',
    async (name) => {
      expect(await list(name)).toEqual([]);
    },
  );

  test('of nobody is empty', async () => {
    expect(await listAssignments(fresh.database, anonymous)).toEqual([]);
  });
});

test('what a person may write and submit is told by their role', async () => {
  const id = await assignmentOf(fresh.database, 'kommun-0580');
  const all = ['utbildning', 'samhallsliv', 'boende', 'barn_och_unga', 'samverkan'];
  expect(await read('linkoping', id)).toMatchObject({ isOpen: true, writable: all, maySubmit: true });
  expect(await read('kindasColleague', current)).toMatchObject({ state: 'submitted', writable: [], maySubmit: false });
});
