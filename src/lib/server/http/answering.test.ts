import { isActionFailure, isHttpError, redirect } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { Problem } from '#lib/domain/problem.ts';
import { answering, answeringForm } from './answering.ts';

const thrownBy = (run: () => Promise<unknown>): Promise<unknown> =>
  run().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
const failsWith = (thrown: unknown) => () => {
  throw thrown;
};

test('a problem becomes its status, sentence, code and details', async () => {
  const thrown = await thrownBy(() => answering(failsWith(new Problem('too-many-attempts', { minutes: 7 })))(null));
  expect(isHttpError(thrown, 429) && thrown.body).toMatchObject({
    code: 'too-many-attempts',
    details: { minutes: 7 },
    message: expect.stringContaining('7'),
  });
});

test('a defect and a redirect pass on as they are', async () => {
  const defect = new TypeError('x is undefined');
  expect(await thrownBy(() => answering(failsWith(defect))(null))).toBe(defect);
  expect(await thrownBy(() => answeringForm(failsWith(defect))(null))).toBe(defect);
  expect(await thrownBy(() => answeringForm(() => redirect(303, '/'))(null))).toMatchObject({
    status: 303,
    location: '/',
  });
});

test('what a person can mend comes back to the form, with its status', async () => {
  const result = await answeringForm(failsWith(new Problem('round-closed', { closed: '2014-01-16T15:00:00Z' })))(null);
  expect(isActionFailure(result) && result).toMatchObject({ status: 403, data: { problem: { code: 'round-closed' } } });
});

test('what a person cannot mend there becomes the error page', async () => {
  const thrown = await thrownBy(() => answeringForm(failsWith(new Problem('not-found', {})))(null));
  expect(isHttpError(thrown, 404)).toBe(true);
});

test('a result passes through', async () => {
  expect(await answering((n: number) => n + 1)(1)).toBe(2);
  expect(await answeringForm((n: number) => Promise.resolve({ n }))(1)).toEqual({ n: 1 });
});
