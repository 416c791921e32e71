/** The council's trail: who may ask, answer and steer, and what happens when two do so at once. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isProblem } from '#lib/domain/problem.ts';
import type { TrailEntryKind } from '#lib/domain/trail.ts';
import {
  askQuestion,
  listTrail,
  ownQuestions,
  questionToAsk,
  readThread,
  trailOnCharts,
} from '#lib/server/trail/index.ts';
import type { FreshDatabase } from '../database.ts';
import { agreement, at, codeOf, filled, indicator, later, now, type Trail, trailWithYear, type Who } from '../trail.ts';

let trail: Trail;
let fresh: FreshDatabase;

beforeAll(async () => {
  trail = await trailWithYear();
  fresh = trail.fresh;
});
afterAll(() => fresh.drop());

const ask: Trail['ask'] = (...given) => trail.ask(...given);
const add: Trail['add'] = (...given) => trail.add(...given);
const thread: Trail['thread'] = (...given) => trail.thread(...given);
const actorOf = (who: Who) => trail.actorOf(who);

async function count(table: 'trail_question' | 'trail_entry' | 'audit', where = 'true'): Promise<number> {
  const { rows } = await fresh.database.pool.query<{ n: number }>(
    `select count(*)::int as n from ${table} where ${where}`,
  );
  return rows[0]?.n ?? 0;
}

describe('asking', () => {
  test('keeps the figure as it was seen, and goes to the county board', async () => {
    const id = await ask();
    const { question, entries, may, follows } = await thread('council', id);
    expect(question).toMatchObject({
      text: 'Varför går inte fler vidare?',
      year: 2013,
      state: 'open',
      revision: 0,
      askedBy: 'council',
      owner: { id: 'lansstyrelsen-05' },
      indicator: { code: indicator, kind: 'count' },
    });
    expect(question.figure).toEqual({
      value: expect.stringMatching(/^\d+$/) as string,
      change: null,
      before: null,
      matched: 0,
      coverage: { answered: 2, asked: 13 },
    });
    expect({ entries, may, follows }).toEqual({ entries: [], may: [], follows: true });
    expect(
      await count('audit', `action = 'trail.ask' and subject_id = '${id}' and person_id = '${trail.cast.council.id}'`),
    ).toBe(1);
  });

  test('by the officer says so', async () => {
    expect((await thread('council', await ask('officer'))).question.askedBy).toBe('county');
  });

  test('twice by a second click asks once, also at the same time', async () => {
    const id = randomUUID();
    const before = await count('trail_question');
    await Promise.all([ask('council', 'Varför är det så?', id), ask('council', 'Varför är det så?', id)]);
    await ask('council', 'Varför är det så?', id);
    expect(await count('trail_question')).toBe(before + 1);
    expect(await count('audit', `subject_id = '${id}'`)).toBe(1);
    expect(await codeOf(ask('council', 'Något annat än förut?', id))).toBe('key-reused');
    expect(await codeOf(ask('officer', 'Varför är det så?', id))).toBe('key-reused');
  });

  test.each<Who>(['anonymous', 'withoutRights', 'kinda', 'norrbottensOfficer', 'surveyOffice', 'employmentService'])(
    'is not for %s',
    async (who) => {
      const { figure } = await questionToAsk(fresh.database, actorOf('council'), at);
      const given = { ...at, id: randomUUID(), text: 'Varför är det så?', seen: figure };
      const before = await count('trail_question');
      expect(await codeOf(askQuestion(fresh.database, actorOf(who), given, now))).toBe('not-found');
      expect(await codeOf(questionToAsk(fresh.database, actorOf(who), at))).toBe('not-found');
      expect(await count('trail_question')).toBe(before);
    },
  );

  test('is about a figure that there is', async () => {
    for (const other of ['05-UTB-03', '05-XXX-01', '25-MOT-01']) {
      const elsewhere = { ...at, indicator: other };
      expect(await codeOf(questionToAsk(fresh.database, actorOf('council'), elsewhere)), other).toBe('not-found');
    }
    expect(await codeOf(questionToAsk(fresh.database, actorOf('council'), { ...at, county: '25' }))).toBe('not-found');
  });

  test('of the wrong length is refused, and so is one on a figure that has changed since', async () => {
    const before = await count('trail_question');
    expect(await codeOf(ask('council', 'Varför?'))).toBe('answers-invalid');
    const { figure } = await questionToAsk(fresh.database, actorOf('council'), at);
    const given = { ...at, id: randomUUID(), text: 'Varför är det så?', seen: { ...figure, value: '1' } };
    expect(await codeOf(askQuestion(fresh.database, actorOf('council'), given, now))).toBe('changed-meanwhile');
    expect(await count('trail_question')).toBe(before);
  });
});

describe('a question', () => {
  let question = '';
  beforeEach(async () => {
    question = await ask();
  });

  test('goes from the council to the county, to a municipality, and back as an answer and a measure', async () => {
    await add('officer', question, 'assigned', 0);
    expect((await thread('kinda', question)).may).toEqual(['answer']);
    expect((await ownQuestions(fresh.database, actorOf('kinda'))).map(({ id }) => id)).toContain(question);
    await add('kinda', question, 'answer', 1);
    await add('officer', question, 'measure', 2);
    const { question: after, entries } = await thread('council', question);
    expect(after).toMatchObject({ state: 'measure', revision: 3, owner: { id: 'kommun-0513' } });
    expect(entries).toMatchObject([
      { number: 1, kind: 'assigned', organisation: { id: 'kommun-0513' } },
      { number: 2, kind: 'answer', organisation: { name: { sv: 'Kinda kommun' } }, text: filled.answer.text },
      { number: 3, kind: 'measure', decidedBy: 'Integrationsrådet', decidedOn: '2014-03-12', seenIn: 2015 },
    ]);
    const audits = await fresh.database.pool.query<{ action: string }>(
      'select action from audit where subject_id = $1',
      [question],
    );
    expect(audits.rows.map(({ action }) => action).sort()).toEqual([
      'trail.answer',
      'trail.ask',
      'trail.assigned',
      'trail.measure',
    ]);
  });

  test('is answered by the county for itself, though another was asked', async () => {
    await add('officer', question, 'assigned', 0);
    await add('officer', question, 'answer', 1);
    expect((await thread('council', question)).entries[1]?.organisation?.id).toBe('lansstyrelsen-05');
  });

  test('is closed and taken up again, with a reason', async () => {
    expect(await codeOf(add('officer', question, 'closed', 0, {}))).toBe('answers-invalid');
    await add('officer', question, 'closed', 0);
    expect((await thread('officer', question)).may).toEqual(['reopened']);
    expect(await codeOf(add('officer', question, 'answer', 1))).toBe('bad-request');
    expect(await codeOf(add('officer', question, 'reopened', 1, {}))).toBe('answers-invalid');
    await add('officer', question, 'reopened', 1);
    expect((await thread('council', question)).question.state).toBe('open');
  });

  test.each<[Who, TrailEntryKind, string]>([
    ['council', 'answer', 'not-allowed'],
    ['council', 'assigned', 'not-allowed'],
    ['council', 'measure', 'not-allowed'],
    ['council', 'closed', 'not-allowed'],
    ['surveyOffice', 'answer', 'not-allowed'],
    ['surveyOffice', 'closed', 'not-allowed'],
    ['kinda', 'assigned', 'not-allowed'],
    ['kinda', 'measure', 'not-allowed'],
    ['kinda', 'closed', 'not-allowed'],
    ['kindasColleague', 'answer', 'not-allowed'],
    ['linkoping', 'answer', 'not-found'],
    ['norrbottensOfficer', 'answer', 'not-found'],
    ['norrbottensOfficer', 'assigned', 'not-found'],
    ['withoutRights', 'answer', 'not-found'],
    ['anonymous', 'answer', 'not-found'],
  ])('that Kinda is to answer lets %s do no “%s”: %s', async (who, kind, refusal) => {
    await add('officer', question, 'assigned', 0);
    const before = [await count('trail_entry'), await count('audit')];
    expect(await codeOf(add(who, question, kind, 1))).toBe(refusal);
    expect([await count('trail_entry'), await count('audit')]).toEqual(before);
    expect((await thread('officer', question)).question).toMatchObject({ state: 'open', revision: 1 });
  });

  test.each<Who>(['anonymous', 'withoutRights', 'kinda', 'norrbottensOfficer', 'church'])(
    'that the county is to answer is nothing that %s can see',
    async (who) => {
      const actor = actorOf(who);
      expect(await codeOf(readThread(fresh.database, actor, { agreement, question }, later))).toBe('not-found');
      const seen = await listTrail(fresh.database, actor, agreement).then(
        ({ questions }) => questions.map(({ id }) => id),
        (error: unknown) => (isProblem(error) ? error.code : 'defect'),
      );
      if (seen !== 'not-found') expect(seen).not.toContain(question);
      expect(await trailOnCharts(fresh.database, actor, agreement)).toBeNull();
      expect((await ownQuestions(fresh.database, actor)).map(({ id }) => id)).not.toContain(question);
    },
  );

  test('is found at its own agreement alone', async () => {
    for (const elsewhere of [
      { agreement: '25-norrbotten-2009', question },
      { agreement, question: 'nagot-annat' },
      { agreement, question: randomUUID() },
    ]) {
      expect(await codeOf(readThread(fresh.database, actorOf('officer'), elsewhere, later))).toBe('not-found');
    }
  });

  test('of two who act on the same revision, the second is told', async () => {
    const both = await Promise.all([
      codeOf(add('officer', question, 'answer', 0)),
      codeOf(add('officer', question, 'closed', 0)),
    ]);
    expect(both.sort()).toEqual(['changed-meanwhile', 'done']);
    expect((await thread('officer', question)).entries).toHaveLength(1);
  });

  test('a second click happens once; the same words later are said again', async () => {
    await add('officer', question, 'answer', 0);
    await add('officer', question, 'answer', 0);
    await Promise.all([add('officer', question, 'measure', 1), add('officer', question, 'measure', 1)]);
    expect((await thread('officer', question)).entries.map(({ kind }) => kind)).toEqual(['answer', 'measure']);
    expect(await codeOf(add('officer', question, 'answer', 1))).toBe('changed-meanwhile');
    await add('officer', question, 'answer', 2);
    expect((await thread('officer', question)).entries).toHaveLength(3);
  });

  test('is handed to whoever gives the figures, a municipality or an agency, and to nobody of another county', async () => {
    const { assignable, carrying } = await thread('officer', question);
    const ids = assignable.flatMap(({ organisations }) => organisations.map(({ id }) => id));
    expect(ids).toEqual(expect.arrayContaining(['kommun-0513', 'arbetsformedlingen', 'lansstyrelsen-05']));
    expect(ids.filter((id) => id.startsWith('kommun-'))).toHaveLength(13);
    expect(ids).not.toContain('lansstyrelsen-25');
    expect(carrying.flatMap(({ organisations }) => organisations).length).toBeGreaterThanOrEqual(ids.length);
    for (const organisation of ['kommun-2580', 'lansstyrelsen-25', 'ingen', '']) {
      expect(await codeOf(add('officer', question, 'assigned', 0, { organisation })), organisation).toBe(
        'answers-invalid',
      );
    }
  });

  test('keeps its entries: nobody can change or take away what was said', async () => {
    await add('officer', question, 'answer', 0);
    for (const statement of [`update trail_entry set text = 'x'`, 'delete from trail_entry']) {
      await expect(fresh.database.pool.query(statement)).rejects.toThrow('permission denied');
    }
  });
});
