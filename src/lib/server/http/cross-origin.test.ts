import { describe, expect, test } from 'vitest';
import { isForeignWrite } from './cross-origin.ts';

const own = 'https://samsyn.example';
const request = (method: string, headers: Record<string, string> = {}) =>
  new Request(`${own}/enkater`, { method, headers });
const types = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
];

describe.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s', (method) => {
  test.each([...types, undefined])('from elsewhere, of type %s, is refused', (type) => {
    const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
    expect(isForeignWrite(request(method, { ...headers, origin: 'https://evil.example' }), own)).toBe(true);
    expect(isForeignWrite(request(method, { ...headers, origin: own }), own)).toBe(false);
  });

  test.each([
    ['a null origin', { origin: 'null' }],
    ['an origin that only begins like ours', { origin: 'https://samsyn.example.evil' }],
    ['another scheme', { origin: 'http://samsyn.example' }],
    ['another origin though the referer is ours', { origin: 'https://evil.example', referer: `${own}/x` }],
    ['a site that the browser calls cross-site', { 'sec-fetch-site': 'cross-site', referer: `${own}/x` }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ["another page's referer", { referer: 'https://evil.example/samsyn.example' }],
    ['a broken referer', { referer: 'samsyn.example' }],
    ['nothing at all', {}],
  ])('from %s is refused', (_, headers) => expect(isForeignWrite(request(method, headers), own)).toBe(true));

  test('without Origin, what the browser says of the site counts, then the referer', () => {
    expect(isForeignWrite(request(method, { 'sec-fetch-site': 'same-origin' }), own)).toBe(false);
    expect(isForeignWrite(request(method, { referer: `${own}/logga-in` }), own)).toBe(false);
  });
});

test('reading is not writing', () => {
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    expect(isForeignWrite(request(method, { origin: 'https://evil.example' }), own)).toBe(false);
});
