import { expect, test } from 'vitest';
import type { ComponentRole } from '#lib/domain/indicator.ts';
import type { FieldType } from '#lib/domain/question.ts';
import { sampleComponent, sampleIndicator } from '../../../tests/sample-indicator.ts';
import { FaultList } from './fault-list.ts';
import { JsonReader } from './json-reader.ts';
import { observesOf } from './mapping.ts';

const choices = ['ja', 'nej'].map((value) => ({ value, text: { sv: value, en: value } }));
const types: FieldType[] = [
  { kind: 'number', min: null, max: null, decimals: 0 },
  { kind: 'text', maxLength: 100 },
  { kind: 'date', min: '2000-01-01', max: '2100-12-31' },
  { kind: 'email' },
  { kind: 'boolean' },
  { kind: 'choice', choices },
  { kind: 'choices', choices },
  { kind: 'rows', columns: [], min: 0, max: 1 },
];

test.each<[ComponentRole, FieldType['kind'][]]>([
  ['value', ['number']],
  ['numerator', ['number']],
  ['denominator', ['number']],
  ['choice', ['text', 'boolean', 'choice']],
])('a component that is a %s is taken from fields that can hold it', (role, expected) => {
  const indicator = sampleIndicator({ code: 'I-01', components: [sampleComponent({ key: 'part', role })] });
  const taken = types.filter((type) => {
    const list = new FaultList();
    const steps = [{ indicator: 'I-01', component: 'part', breakdown: {} }];
    const observes = observesOf(new JsonReader(list), new Map([['I-01', indicator]]), { steps, type }, 'q');
    if (observes === null) expect(list.faults).toMatchObject([{ path: 'q', code: 'unknown-component' }]);
    else expect(list.faults).toEqual([]);
    return observes !== null;
  });
  expect(taken.map(({ kind }) => kind)).toEqual(expected);
});
