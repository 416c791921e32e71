import { expect, test } from 'vitest';
import { readForm, readJson, textField } from './body.ts';

const sent = (type: string | undefined, body: string | undefined) => {
  const request = new Request('http://x/', { method: 'POST', body });
  if (type === undefined) request.headers.delete('content-type');
  else request.headers.set('content-type', type);
  return request;
};
const refused = (what: string) => ({ code: 'bad-request', details: { what } });

test.each([
  ['application/json', '{}'],
  ['multipart/form-data; boundary=x', 'garbage'],
  ['multipart/form-data', 'garbage'],
  ['text/plain', 'a=1'],
  [undefined, 'a=1'],
])('a body of type %s that is no form is refused, not a defect', async (type, body) => {
  await expect(readForm(sent(type, body))).rejects.toMatchObject(refused('form'));
});

test.each(['', '{', '{"a":NaN}', 'undefined', '\ufeff{'])('%j is no JSON', async (body) => {
  await expect(readJson(sent('application/json', body))).rejects.toMatchObject(refused('json'));
});

test('JSON must be called that', async () => {
  await expect(readJson(sent('text/plain', '{}'))).rejects.toMatchObject(refused('content-type'));
  await expect(readJson(sent('application/jsonp', '{}'))).rejects.toMatchObject(refused('content-type'));
  expect(await readJson(sent('application/json; charset=utf-8', '{"a":1}'))).toEqual({ a: 1 });
});

test('the adapter says itself that a body is too large', async () => {
  const body = new ReadableStream({
    start: (controller) => controller.error(Object.assign(new Error('exceeded'), { status: 413 })),
  });
  const request = new Request('http://x/', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
    duplex: 'half',
  } as RequestInit);
  await expect(readJson(request)).rejects.toMatchObject({ status: 413 });
});

test('a field is one text', () => {
  const form = new FormData();
  form.append('once', 'å');
  form.append('twice', '1');
  form.append('twice', '2');
  form.append('file', new Blob(['x']));
  expect(textField(form, 'once')).toBe('å');
  expect(textField(form, 'never')).toBe('');
  for (const name of ['twice', 'file'])
    expect(() => textField(form, name)).toThrow(expect.objectContaining(refused(name)));
});
