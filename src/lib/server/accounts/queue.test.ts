import { expect, test } from 'vitest';
import { QueueFull, queueOf } from './queue.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('two run at a time, in the order they came', async () => {
  const inTurn = queueOf(2, 50);
  const started: number[] = [];
  let running = 0;
  let most = 0;
  await Promise.all(
    [...Array(9).keys()].map((n) =>
      inTurn(async () => {
        started.push(n);
        most = Math.max(most, ++running);
        await turn();
        running -= 1;
      }),
    ),
  );
  expect(most).toBe(2);
  expect(started).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test('work that fails gives its place back and passes its error on', async () => {
  const inTurn = queueOf(1, 50);
  await expect(inTurn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(inTurn(() => Promise.resolve('yes'))).resolves.toBe('yes');
});

test('refuses once too many wait, and takes new ones again afterwards', async () => {
  const inTurn = queueOf(1, 1);
  const running = inTurn(turn);
  const waiting = inTurn(turn);
  await expect(inTurn(turn)).rejects.toBeInstanceOf(QueueFull);
  await Promise.all([running, waiting]);
  await expect(inTurn(() => Promise.resolve('again'))).resolves.toBe('again');
});
