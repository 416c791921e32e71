import { describe, expect, test } from 'vitest';
import { edited } from '../../../tests/shipped.ts';
import { tiny, tinyContext } from '../../../tests/tiny-edition.ts';
import { parseEdition } from './parse-edition.ts';

const elements = 'parts[0].survey.pages[0].elements';
const text = { sv: 'å', en: 'a' };

function faultsOf(json: unknown): string[] {
  const parsed = parseEdition(json, tinyContext);
  return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`);
}
const changed = (path: string, value: unknown) => faultsOf(edited(tiny, path, value));

describe('refused with its place, and soon:', () => {
  const nested = (depth: number): unknown => {
    let panel: unknown = { type: 'text', name: 'inre', title: text };
    for (let i = 0; i < depth; i++) panel = { type: 'panel', name: `p${i}`, elements: [panel] };
    return panel;
  };
  test('500 panels in one another, without going down into them', () => {
    const faults = changed(`${elements}[2]`, nested(500));
    const inner = '.elements[0]'.repeat(3);
    expect(faults).toContain(`${elements}[2]${inner} too-deep`);
    expect(faults.filter((fault) => fault.startsWith(`${elements}[2]${inner}.`)).length).toBeLessThan(3);
    expect(faults[0]).toMatch(/too-deep$/);
  });

  test('nesting a hundred thousand deep, where nothing is read', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(changed('parts[0].survey.title', deep).map((fault) => fault.split(' ')[1])).toEqual(['too-deep']);
    expect(changed(`${elements}[2].type`, deep)).toContain(`${elements}[2].type unknown-kind`);
  });

  test.each<[string, string, string]>([
    ['50,000 terms', Array.from({ length: 50_000 }, () => '1').join(' + '), 'too-long'],
    ['20,000 parentheses', '('.repeat(20_000) + '1' + ')'.repeat(20_000), 'too-long'],
    ['500 parentheses', '('.repeat(500) + '1' + ')'.repeat(500), 'too-deep'],
  ])('a condition of %s, within a second', (_, condition, code) => {
    const start = performance.now();
    expect(changed(`${elements}[2].visibleIf`, condition)).toContain(`${elements}[2].visibleIf ${code}`);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('18,000 questions, each asked by the one before', () => {
    const question = (i: number) => ({ type: 'boolean', name: `q${i}`, title: text, visibleIf: `{q${i + 1}} = true` });
    const pages = Array.from({ length: 60 }, (_, page) => ({
      name: `s${page}`,
      title: text,
      elements: Array.from({ length: 300 }, (__, i) => question(page * 300 + i)),
    }));
    const start = performance.now();
    expect(changed('parts[0].survey.pages', pages)).toContain('parts[0].survey.pages too-many');
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('keys named __proto__ wherever they stand', () => {
    const at = (needle: string) =>
      JSON.parse(JSON.stringify(tiny).replace(needle, `"__proto__":{"polluted":true},${needle}`)) as unknown;
    expect(faultsOf(at('"questionnaire"'))).toEqual(['.__proto__ unknown-key']);
    expect(faultsOf(at('"visibleIf"'))).toEqual([`${elements}[2].__proto__ unknown-key`]);
    expect(faultsOf(at('"sex":"K"'))).toContain(`${elements}[0].items[0].breakdown.__proto__ unknown-breakdown`);
    expect({}).not.toHaveProperty('polluted');
  });

  test.each([null, [], 'x', 5, true, {}])('%j instead of an edition', (json) => {
    expect(faultsOf(json).length).toBeGreaterThan(0);
  });
});
