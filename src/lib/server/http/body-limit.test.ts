import { expect, test } from 'vitest';
import { withinLimit } from './body-limit.ts';

const chunked = (sizes: number[], end?: Error): Request => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const size of sizes) controller.enqueue(new Uint8Array(size).fill(97));
      if (end) controller.error(end);
      else controller.close();
    },
  });
  return new Request('http://x/', {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain' },
    duplex: 'half',
  } as RequestInit);
};

const tooLarge = { code: 'too-large', details: { limit: 10 } };

test('a declared length over the limit is refused before anything is read', async () => {
  const request = new Request('http://x/', { method: 'POST', body: 'x', headers: { 'content-length': '11' } });
  await expect(withinLimit(request, 10)).rejects.toMatchObject(tooLarge);
});

test('a length that is no number is refused', async () => {
  const request = new Request('http://x/', { method: 'POST', body: 'x', headers: { 'content-length': 'lots' } });
  await expect(withinLimit(request, 10)).rejects.toMatchObject(tooLarge);
});

test('a chunked body is counted', async () => {
  await expect(withinLimit(chunked([6, 5]), 10)).rejects.toMatchObject(tooLarge);
});

test('a chunked body within the limit arrives whole, with its type', async () => {
  const request = await withinLimit(chunked([6, 4]), 10);
  expect(request.headers.get('content-type')).toBe('text/plain');
  expect(await request.text()).toBe('a'.repeat(10));
});

test("the adapter's own refusal is the same problem; other faults stay faults", async () => {
  const adapters = Object.assign(new Error('exceeded'), { status: 413 });
  await expect(withinLimit(chunked([1], adapters), 10)).rejects.toMatchObject(tooLarge);
  await expect(withinLimit(chunked([1], new Error('reset')), 10)).rejects.toThrow('reset');
});

test('a request without a body passes', async () => {
  const request = new Request('http://x/');
  expect(await withinLimit(request, 10)).toBe(request);
});
