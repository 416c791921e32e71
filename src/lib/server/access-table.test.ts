/** The compiler asks for a rule per route; this asks for one per method and form action, and that none is left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { ruleOf, type Rule } from './access-table.ts';

const routes = join(import.meta.dirname, '../../routes');
const files = readdirSync(routes, { recursive: true, encoding: 'utf8' });

const routeOf = (file: string): string => {
  const folder = relative('.', dirname(file));
  return folder === '' ? '/' : `/${folder}`;
};

/** `GET` and so on that a `+server.ts` exports. */
const methodsIn = (text: string): string[] =>
  [
    ...text.matchAll(/^export (?:const|async function|function) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|fallback)\b/gm),
  ].map((hit) => hit[1] ?? '');

/** Names at the first level of `export const actions = { … }`, as prettier lays it out. */
function actionsIn(text: string): string[] {
  const block = /^export const actions\b[^{]*\{\n([\s\S]*?)^\}/m.exec(text)?.[1] ?? '';
  return [...block.matchAll(/^(?: {2}|\t)(?:async )?(\w+)\s*[:(]/gm)].map((hit) => hit[1] ?? '');
}

const allows = (rule: Rule | undefined, method: string): boolean =>
  rule !== undefined && rule !== 'folder' && Object.keys(rule).includes(method);

const servers = files.filter((file) => file.endsWith('+server.ts'));
const pages = files.filter((file) => file.endsWith('+page.svelte'));
const pageServers = files.filter((file) => file.endsWith('+page.server.ts'));

test('there are routes to look at', () => {
  expect(servers.length).toBeGreaterThan(1);
  expect(pages.length).toBeGreaterThan(1);
});

test.each(servers)('every method of %s has a rule', (file) => {
  const methods = methodsIn(readFileSync(join(routes, file), 'utf8'));
  expect(methods).not.toEqual([]);
  for (const method of methods) expect([method, allows(ruleOf(routeOf(file)), method)]).toEqual([method, true]);
});

test.each(pages)('%s can be looked at by somebody', (file) => expect(allows(ruleOf(routeOf(file)), 'GET')).toBe(true));

test.each(pageServers)('the form actions of %s are those that have a rule', (file) => {
  const text = readFileSync(join(routes, file), 'utf8');
  const actions = actionsIn(text);
  if (text.includes('export const actions')) expect(actions).not.toEqual([]);
  const rule = ruleOf(routeOf(file));
  const ruled = rule === undefined || rule === 'folder' ? [] : Object.keys(rule.actions ?? {});
  expect(ruled.toSorted()).toEqual(actions.toSorted());
});

test('names that every object has are no routes', () => {
  for (const name of ['constructor', '__proto__', 'toString', '/finns-inte']) expect(ruleOf(name)).toBeUndefined();
});
