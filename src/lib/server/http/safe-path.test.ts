import { expect, test } from 'vitest';
import fc from 'fast-check';
import { safePath } from './safe-path.ts';

test.each(['/enkater', '/lan/05/2013?visa=tabell', '/lan/05#boende', '/sök?q=å%2F'])('%s is ours', (path) => {
  const url = new URL(path, 'http://x');
  expect(safePath(path)).toBe(url.pathname + url.search + url.hash);
});

test.each([
  '//evil',
  '/\\evil',
  '\\\\evil',
  '/\t/evil',
  '/\n/evil',
  '/.//evil',
  '/..//evil',
  '/x/..//evil',
  'data:text/html,x',
  'javascript:alert(1)',
  'https://evil',
  'http:/evil',
  'enkater',
  '',
  '/\u0000',
  `/${'a'.repeat(3000)}`,
  null,
  undefined,
  7,
  ['/enkater'],
])('%j leads to the start page', (next) => expect(safePath(next)).toBe('/'));

test('whatever it lets through stays on our site', () => {
  const piece = fc.constantFrom('/', '\\', '.', '..', ':', '@', '?', '#', '%2f', '\t', 'evil', 'http:', '//');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const location = new URL(safePath(`/${pieces.join('')}`), 'https://samsyn.example');
      expect(location.origin).toBe('https://samsyn.example');
    }),
  );
});
