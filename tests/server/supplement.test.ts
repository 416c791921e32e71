/** The national questionnaire and the county's supplement as one: opened, answered, submitted and read. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isInSupplement } from '#lib/domain/asked-parts.ts';
import { readResponse, readSubmission, saveAnswers } from '#lib/server/responses/index.ts';
import { followRound, listAssignments, openableEditions } from '#lib/server/rounds/index.ts';
import { assignmentOf } from '../builders.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { anonymous, system } from '../people.ts';
import { answered, joint, loadWithTrials, meta, now, open, readers, sodertalje, tillagg } from '../stockholm.ts';

let fresh: FreshDatabase;
let round: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadWithTrials(fresh.database);
  round = await open(fresh.database);
});
afterAll(() => fresh.drop());

const database = () => fresh.database;
async function rows<Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> {
  return (await fresh.database.pool.query<Row>(sql, values)).rows;
}

describe('to open a round with a supplement', () => {
  const count = async () => (await rows<{ count: number }>('select count(*)::int as count from round'))[0]?.count;

  test.each<[string, Parameters<typeof open>[1], object]>([
    [
      'with the same part in both',
      { editionKey: meta, supplementKey: '01-krock-2026' },
      { code: 'supplement-refused', details: { why: 'same-parts', what: 'kommun' } },
    ],
    ['of another year', { supplementKey: '01-senare-2027' }, { details: { why: 'other-year', what: '2027' } }],
    ['of another county', { supplementKey: '05-uppfoljning-2014' }, { details: { why: 'not-of-county' } }],
    ['that is national', { supplementKey: '00-prov-2026' }, { details: { why: 'not-of-county' } }],
    ['that is the edition itself', { editionKey: tillagg }, { details: { why: 'same-edition' } }],
    ['that is not', { supplementKey: 'x' }, { code: 'not-found' }],
    ['to another county’s edition', { editionKey: '05-uppfoljning-2014' }, { code: 'not-found' }],
    ['in another county', { countyCode: '25' }, { details: { why: 'not-of-county' } }],
  ])('%s is refused', async (_, change, expected) => {
    const before = await count();
    await expect(open(database(), { editionKey: '00-prov-2026', ...change })).rejects.toMatchObject(expected);
    expect(await count()).toBe(before);
  });

  test.each(['sodertalje', 'norrbottens', 'office'] as const)('is not for %s', async (who) => {
    await expect(open(database(), {}, readers[who])).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(openableEditions(database(), readers[who], '01')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('the county’s officer chooses among the national editions and the county’s own', async () => {
    const { countyName, editions } = await openableEditions(database(), readers.officer, '01');
    expect(countyName).toBe('Stockholms län');
    expect(editions.map(({ key, national, opened, year }) => [key, national, opened, year])).toEqual([
      ['01-senare-2027', false, false, 2027],
      [meta, true, true, 2026],
      ['00-prov-2026', true, false, 2026],
      ['01-krock-2026', false, false, 2026],
      [tillagg, false, false, 2026],
    ]);
  });

  test('there is nothing to open in the nation, nor for nobody', async () => {
    for (const actor of [system, readers.office])
      await expect(openableEditions(database(), actor, '00')).rejects.toMatchObject({ code: 'not-found' });
    await expect(openableEditions(database(), anonymous, '01')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('an open round with a supplement', () => {
  test('gives each municipality both, the national first, and KSL the supplement’s own part', async () => {
    expect(
      await rows(
        `select a.parts, count(*)::int as count from assignment a where round_id = $1 group by 1 order by 2`,
        round,
      ),
    ).toEqual([
      { parts: ['ksl'], count: 1 },
      { parts: ['kommun', 'tillagg'], count: 26 },
    ]);
    const { round: head, standings } = await followRound(database(), readers.officer, round);
    expect(head).toMatchObject({ title: { sv: 'Mottagande och etablering 2026' }, county: '01' });
    expect(head.supplement?.sv).toMatch(/^Stockholms läns tillägg 2026/);
    expect(standings).toHaveLength(27);
    expect(await rows(`select details from audit where subject_id = $1`, round)).toMatchObject([
      { details: { edition: meta, supplement: tillagg, assignments: 27 } },
    ]);
  });

  test('is one questionnaire, with the county’s sections after the national ones', async () => {
    const id = await assignmentOf(database(), sodertalje, round);
    const answering = await readResponse(database(), readers.sodertalje, id, now);
    expect(answering.title.sv).toBe('Mottagande och etablering 2026');
    expect(answering.supplement?.parts).toEqual(['tillagg']);
    const sections = answering.parts.flatMap((part) => part.sections);
    expect(sections.map((section) => isInSupplement(section, answering.supplement))).toEqual([
      ...Array<boolean>(12).fill(false),
      ...Array<boolean>(9).fill(true),
    ]);
    // Both have sections on health, on agreements and on housing.
    expect(new Set(sections.map(({ key }) => key)).size).toBe(21);
    expect(answering.writable).toContain('tillagg-halsa');
    expect(answering.writable).toContain('halsa');
    expect(await listAssignments(database(), readers.sodertalje)).toMatchObject([
      { id, title: answering.title, supplement: answering.supplement?.title },
    ]);
  });

  test('is the supplement alone for who is asked nothing else', async () => {
    const ksl = await assignmentOf(database(), 'ksl', round);
    const answering = await readResponse(database(), system, ksl, now);
    expect(answering.title.sv).toMatch(/^Stockholms läns tillägg 2026/);
    expect(answering).toMatchObject({ supplement: null, parts: [{ key: 'ksl' }] });
  });

  test('keeps a colleague to their own of two sections with the same name', async () => {
    const id = await assignmentOf(database(), 'kommun-0182', round);
    const memberships = [{ ...readers.nacka.memberships[0]!, role: 'colleague' as const, sections: ['halsa'] }];
    const colleague = { ...readers.nacka, memberships };
    expect((await readResponse(database(), colleague, id, now)).writable).toEqual(['halsa']);
    const save = (changes: Record<string, unknown>) =>
      saveAnswers(
        database(),
        colleague,
        id,
        { base: 0, key: randomUUID(), changes: new Map(Object.entries(changes)) },
        now,
      );
    await expect(save({ 'tillagg/halsosamtal/numerator/flickor': { value: '3' } })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});

describe('an answer to both', () => {
  let id: string;
  beforeAll(async () => {
    id = await answered(database(), round);
  });

  test('is checked as one: what is missing in the supplement keeps it from being sent', async () => {
    const nackas = await assignmentOf(database(), 'kommun-0182', round);
    const { progress } = await readResponse(database(), readers.nacka, nackas, now);
    expect(progress.flatMap(({ missing }) => missing)).toEqual(
      expect.arrayContaining(['kommun/avt_finns', 'tillagg/avtal']),
    );
  });

  test('becomes observations of both agreements, each told by its own edition’s question', async () => {
    const found = await rows<{ agreement: string; edition: string; count: number }>(
      `select i.agreement_key as agreement, split_part(o.question, '/', 1) || '/' || split_part(o.question, '/', 2) as edition,
              bool_and(o.lead) as lead, bool_and(o.county_code = '01' and o.year = 2026) as here, count(*) > 9 as many
       from observation o join indicator i on i.code = o.indicator_code
       where o.assignment_id = $1 and superseded_at is null group by 1, 2 order by 1`,
      id,
    );
    const same = { lead: true, here: true, many: true };
    expect(found).toEqual([
      { agreement: '00-mottagande-och-etablering', edition: `${meta}/kommun`, ...same },
      { agreement: '01-ksl-nyanlanda', edition: `${tillagg}/tillagg`, ...same },
    ]);
  });

  test('is frozen with the keys and hashes of both editions', async () => {
    const [frozen] = await rows<{ bytes: string }>('select bytes from submission where assignment_id = $1', id);
    const hashes = await rows<{ key: string; hash: string }>(
      'select key, hash from edition where key in ($1, $2) order by key',
      meta,
      tillagg,
    );
    expect(JSON.parse(frozen?.bytes ?? '')).toMatchObject({
      edition: meta,
      editionSha256: hashes[0]?.hash,
      supplement: tillagg,
      supplementSha256: hashes[1]?.hash,
    });
  });

  test.each(['sodertalje', 'officer'] as const)('is read whole by %s', async (who) => {
    const { parts, answers, editions, supplement } = await readSubmission(database(), readers[who], id, now);
    expect(parts.map(({ key }) => key)).toEqual(['kommun', 'tillagg']);
    expect(partsIn(answers)).toEqual(['kommun', 'tillagg']);
    expect(editions.map(({ key }) => key)).toEqual([meta, tillagg]);
    expect(supplement?.parts).toEqual(['tillagg']);
  });

  test('is read without the supplement by the national survey office', async () => {
    const submission = await readSubmission(database(), readers.office, id, now);
    expect(submission.parts.map(({ key }) => key)).toEqual(['kommun']);
    expect(partsIn(submission.answers)).toEqual(['kommun']);
    expect(submission.editions.map(({ key }) => key)).toEqual([meta]);
    expect(submission.supplement).toBeNull();
    expect(JSON.stringify(submission)).not.toContain('tillagg');
  });

  test.each(['nacka', 'norrbottens'] as const)('is not found by %s', async (who) => {
    await expect(readSubmission(database(), readers[who], id, now)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of the supplement alone is not found by the national survey office', async () => {
    const ksl = await assignmentOf(database(), 'ksl', round);
    await rows(
      `with r as (insert into revision (assignment_id, number, base, kind, changes, at, idempotency_key, body_hash)
         values ($1, 1, 0, 'submit', '{}', $2, 'x', 'x') returning assignment_id, number)
       select 1 from r`,
      ksl,
      now,
    );
    await rows(
      `insert into submission (assignment_id, revision, bytes, sha256, at) values ($1, 1, '{"answers":{}}', 'x', $2)`,
      ksl,
      now,
    );
    expect((await readSubmission(database(), readers.officer, ksl, now)).parts).toHaveLength(1);
    await expect(readSubmission(database(), readers.office, ksl, now)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('an agency’s grid in a national questionnaire', () => {
  test('has the municipalities of the round’s county, and no others count', async () => {
    const trial = await open(database(), { editionKey: '00-prov-2026', supplementKey: null });
    const agency = await assignmentOf(database(), 'arbetsformedlingen', trial);
    const { parts, progress } = await readResponse(database(), system, agency, now);
    const grid = parts[0]?.sections[0]?.questions[0];
    expect(grid?.rows).toHaveLength(26);
    expect(grid?.rows.every(({ key }) => key.startsWith('01'))).toBe(true);
    expect(progress).toMatchObject([{ asked: 26 }]);
    const save = (code: string) =>
      saveAnswers(
        database(),
        system,
        agency,
        { base: 0, key: randomUUID(), changes: new Map([[`af/inskrivna/${code}/antal`, { value: '7' }]]) },
        now,
      );
    await expect(save('0580')).rejects.toMatchObject({ code: 'answers-invalid' });
    expect((await save('0180')).progress).toMatchObject([{ asked: 26, answered: 1 }]);
  });

  test('in another county has that county’s', async () => {
    const trial = await open(database(), {
      ...joint,
      editionKey: '00-prov-2026',
      supplementKey: null,
      countyCode: '25',
    });
    const agency = await assignmentOf(database(), 'arbetsformedlingen', trial);
    expect((await readResponse(database(), system, agency, now)).progress).toMatchObject([{ asked: 14 }]);
  });
});

function partsIn(answers: Record<string, unknown>): string[] {
  return [...new Set(Object.keys(answers).map((address) => address.split('/')[0] ?? ''))].sort();
}
