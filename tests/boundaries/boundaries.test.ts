/** Who may import whom: the project keeps to it, and each rule finds the violation planted for it. */
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { copyProject, cruise, inFolder, type Violation, write } from './cruise.ts';
import { house, planted } from './planted.ts';

const config = createRequire(import.meta.url)('./dependency-cruiser.cjs') as { forbidden: { name: string }[] };

test('the project keeps to the rules, its components included', () => {
  const { modules, violations } = inFolder((folder) => {
    copyProject(folder);
    return cruise(folder);
  });
  expect(violations).toEqual([]);
  expect(modules).toBeGreaterThan(100);
});

test('a house in which nothing is wrong has no violations', () => {
  const { violations } = inFolder((folder) => {
    write(folder, house);
    return cruise(folder);
  });
  expect(violations).toEqual([]);
});

test('every rule has its planted violations', () => {
  expect(new Set(planted.map(({ rule }) => rule))).toEqual(new Set(config.forbidden.map(({ name }) => name)));
});

let found: Violation[] = [];
beforeAll(() => {
  found = inFolder((folder) => {
    write(folder, house);
    for (const { file, content, more } of planted) write(folder, { ...more, [file]: content });
    return cruise(folder).violations;
  });
});

test.each(planted)('$rule finds $file: $content', ({ rule, file, more }) => {
  // A circle is told of once, from one of its files.
  const files = [file, `${file}.types.ts`, ...Object.keys(more)];
  const here = found.filter(({ from }) => files.includes(from));
  expect(here.map((violation) => violation.rule)).toContain(rule);
});
