import { DrizzleQueryError } from 'drizzle-orm/errors';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { errorForLog } from './log.ts';

test('a failed query is told without what was in it', () => {
  const cause = Object.assign(new Error('duplicate key value'), {
    code: '23505',
    constraint: 'person_email',
    detail: 'Key (email)=(anna@kinda.example) exists',
  });
  const told = errorForLog(
    new DrizzleQueryError('insert into person', ['anna@kinda.example', '$argon2id$hemligt'], cause),
  );
  const text = JSON.stringify(told);
  expect(text).toContain('person_email');
  expect(text).not.toContain('anna@');
  expect(text).not.toContain('hemligt');
});

test('a stack names places, not the message again', () => {
  expect(errorForLog(new Error('boom')).stack).toMatch(/^\s+at /);
  expect(errorForLog('just text')).toEqual({ type: 'string', message: 'something that is no Error was thrown' });
});

test('a line break in a logged value stays inside its line', () => {
  const lines: string[] = [];
  pino({}, { write: (line: string) => void lines.push(line) }).info(
    { path: '/x\n{"level":50,"msg":"forged"}' },
    'request',
  );
  expect(lines.join('').trimEnd().split('\n')).toHaveLength(1);
});
