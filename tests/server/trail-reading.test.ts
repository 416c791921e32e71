/** What lists and charts show of the council's trail, and what stays hidden with a year that was not shared. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shareRound } from '#lib/server/rounds/index.ts';
import {
  countOwnQuestions,
  listTrail,
  ownQuestions,
  questionToAsk,
  readThread,
  trailOnCharts,
} from '#lib/server/trail/index.ts';
import { openYear } from '../answered-round.ts';
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

describe('lists', () => {
  test('put what waits first, the oldest of it first', async () => {
    const [first, second, third] = [await ask(), await ask(), await ask()];
    await add('officer', first, 'closed', 0);
    await add('officer', second, 'answer', 0);
    expect((await thread('council', third)).question.state).toBe('open');
    const { questions } = await listTrail(fresh.database, actorOf('council'), agreement);
    const states = questions.map(({ state }) => state);
    const order = ['open', 'answered', 'measure', 'closed'];
    expect(states).toEqual([...states].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(states).size).toBeGreaterThan(2);
  });

  test('tell an organisation how many questions it has to answer', async () => {
    const before = await countOwnQuestions(fresh.database, actorOf('linkoping'));
    expect(before).toEqual({ open: 0, all: 0 });
    const question = await ask();
    await add('officer', question, 'assigned', 0, { organisation: 'kommun-0580' });
    expect(await countOwnQuestions(fresh.database, actorOf('linkoping'))).toEqual({ open: 1, all: 1 });
    await add('linkoping', question, 'answer', 1);
    expect(await countOwnQuestions(fresh.database, actorOf('linkoping'))).toEqual({ open: 0, all: 1 });
    expect(await countOwnQuestions(fresh.database, actorOf('kindasColleague'))).toEqual({ open: 0, all: 0 });
  });
});

describe('what somebody has had', () => {
  test('stays theirs to read once it is handed on, and is no longer theirs to answer', async () => {
    const question = await ask('officer', 'Vem vet det här?');
    await add('officer', question, 'assigned', 0, { organisation: 'kommun-0580' });
    const before = await countOwnQuestions(fresh.database, actorOf('linkoping'));
    await add('officer', question, 'assigned', 1, { organisation: 'kommun-0513' });
    const read = await thread('linkoping', question);
    expect(read.question.owner.id).toBe('kommun-0513');
    expect(read.may).toEqual([]);
    expect(await codeOf(add('linkoping', question, 'answer', 2))).toBe('not-allowed');
    const after = await countOwnQuestions(fresh.database, actorOf('linkoping'));
    expect(after).toEqual({ open: before.open - 1, all: before.all });
    const own = await ownQuestions(fresh.database, actorOf('linkoping'));
    expect(own.find(({ id }) => id === question)?.owner.id).toBe('kommun-0513');
  });

  test('is read by who carries out the measure', async () => {
    const question = await ask('officer', 'Vad gör vi?');
    const hidden = readThread(fresh.database, actorOf('linkoping'), { agreement, question }, later);
    expect(await codeOf(hidden)).toBe('not-found');
    await add('officer', question, 'measure', 0);
    expect((await thread('linkoping', question)).question.state).toBe('measure');
  });
});

describe('charts', () => {
  test('show the measure on its year, and the question with its answer', async () => {
    const question = await ask('council', 'Vad görs åt det här?');
    await add('officer', question, 'answer', 0);
    await add('officer', question, 'measure', 1);
    const trail = await trailOnCharts(fresh.database, actorOf('council'), agreement);
    expect(trail?.mayAsk).toBe(true);
    expect(trail?.measures.find((measure) => measure.question === question)).toEqual({
      question,
      indicator,
      text: 'Fler platser på komvux',
      organisation: { id: 'kommun-0580', name: { sv: 'Linköpings kommun', en: expect.any(String) as string } },
      decidedBy: 'Integrationsrådet',
      decidedOn: '2014-03-12',
      seenIn: 2015,
    });
    expect(trail?.questions.find(({ id }) => id === question)?.answer?.text).toBe(filled.answer.text);
    const waiting = trail?.questions.filter(({ state }) => state === 'open' || state === 'answered');
    expect(trail?.open).toBe(waiting?.length);
  });
});

describe('a year that the council has not been given', () => {
  test('is asked about by the officer alone, and what is asked of it stays with the county and whom it asks', async () => {
    const round = await openYear(fresh.database, 2014);
    const question = await ask('officer', 'Stämmer det här verkligen?');
    expect((await thread('officer', question)).question.year).toBe(2014);
    const hidden = { agreement, question };
    expect(await codeOf(readThread(fresh.database, actorOf('council'), hidden, later))).toBe('not-found');
    const idsFor = async () =>
      (await listTrail(fresh.database, actorOf('council'), agreement)).questions.map(({ id }) => id);
    expect(await idsFor()).not.toContain(question);
    const onCharts = await trailOnCharts(fresh.database, actorOf('council'), agreement);
    expect(onCharts?.questions.map(({ id }) => id)).not.toContain(question);
    expect((await questionToAsk(fresh.database, actorOf('council'), at)).year).toBe(2013);

    await add('officer', question, 'assigned', 0);
    expect((await thread('kinda', question)).question.id).toBe(question);

    await shareRound(fresh.database, actorOf('officer'), round, now);
    expect(await idsFor()).toContain(question);
  });
});
