import { pino } from 'pino';
import { expect, test } from 'vitest';
import { Problem } from '#lib/domain/problem.ts';
import { report, withOwnStatus } from './report.ts';

function told(error: unknown, status: number) {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const locals = { id: 'nr-7' } as App.Locals;
  return { answer: report({ error, status, locals, log }), log: lines.join(''), locals };
}

test('a defect is logged whole and told without its message, with the number to ask by', () => {
  const { answer, log } = told(new Error('password of samsyn_owner is wrong'), 500);
  expect(log).toContain('samsyn_owner');
  expect(answer).toMatchObject({ code: 'defect', id: 'nr-7', message: expect.stringContaining('nr-7') });
  expect(JSON.stringify(answer)).not.toContain('samsyn_owner');
});

test.each([
  [404, 'not-found'],
  [405, 'http'],
  [413, 'too-large'],
  [400, 'http'],
])("SvelteKit's own %i is told in our words and is no defect", (status, code) => {
  const { answer, log } = told(new Error('Malformed URI /x'), status);
  expect(answer).toMatchObject({ code });
  expect(answer.message).not.toContain('Malformed');
  expect(log).toBe('');
});

test('a problem thrown past the wrappers still gets its own sentence and status', async () => {
  const { answer, locals } = told(new Problem('not-found', {}), 500);
  expect(answer.code).toBe('not-found');
  expect(withOwnStatus(new Response('x', { status: 500 }), locals).status).toBe(404);
  expect(withOwnStatus(new Response('x', { status: 200 }), locals).status).toBe(200);
});

test('a defect keeps its 500', () => {
  const { locals } = told(new Error('x'), 500);
  expect(withOwnStatus(new Response('x', { status: 500 }), locals).status).toBe(500);
});
