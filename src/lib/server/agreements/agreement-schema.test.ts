import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { agreementSchema } from './agreement-schema.ts';

const file = 'docs/agreement.schema.json';

test('the JSON Schema in docs is that of today; write it anew with `npx vitest run --project unit agreement-schema -u`', async () => {
  const schema = {
    title: 'Samsyn: a regional agreement',
    description: 'A file under surveys/agreements/; docs/definitions.md says what its parts mean.',
    ...z.toJSONSchema(agreementSchema, { io: 'input' }),
  };
  const text = await format(JSON.stringify(schema), { ...(await resolveConfig(file)), parser: 'json' });
  await expect(text).toMatchFileSnapshot(`../../../../${file}`);
});

test('it says the same as the parser of what may be left out, and of keys that are not known', () => {
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  expect(schema['additionalProperties']).toBe(false);
  expect(schema['required']).toEqual(Object.keys(agreementSchema.shape));
});
