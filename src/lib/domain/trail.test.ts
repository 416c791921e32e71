import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DraftContext, type GivenEntry, seenBounds, typeDraft, typeQuestion } from './trail-draft.ts';
import { eventsFrom, isOpen, stateAfter, stateOf, trailEntryKinds, type TrailState, trailStates } from './trail.ts';

const anyEvents = fc.array(fc.constantFrom(...trailEntryKinds), { maxLength: 12 });

describe('the states of a question', () => {
  test.each<[TrailState, string[]]>([
    ['open', ['assigned', 'answer', 'measure', 'closed']],
    ['answered', ['assigned', 'answer', 'measure', 'closed']],
    ['measure', ['answer', 'measure', 'closed', 'reopened']],
    ['closed', ['reopened']],
  ])('%s allows %j', (state, events) => {
    expect(eventsFrom(state)).toEqual(events);
  });

  test('are always one of four, and what may not happen stops the thread', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        let state: TrailState | null = 'open';
        for (const event of events) {
          const next: TrailState | null = state === null ? null : stateAfter(state, event);
          if (state !== null) expect(next !== null).toBe(eventsFrom(state).includes(event));
          state = next;
        }
        expect(stateOf(events)).toBe(state);
        if (state !== null) expect(trailStates).toContain(state);
      }),
    );
  });

  test('say what the last telling event was', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const state = stateOf(events);
        fc.pre(state !== null);
        const last = events.at(-1);
        if (last === 'closed') expect(state).toBe('closed');
        if (last === 'assigned' || last === 'reopened' || last === undefined) expect(state).toBe('open');
        if (last === 'measure') expect(state).toBe('measure');
        if (state === 'answered') expect(last).toBe('answer');
        if (state === 'measure') expect(events).toContain('measure');
      }),
    );
  });

  test('never lose a question: from anywhere it can be closed and taken up again', () => {
    for (const state of trailStates) {
      const closed = state === 'closed' ? state : stateAfter(state, 'closed');
      expect(closed).toBe('closed');
      expect(closed && stateAfter(closed, 'reopened')).toBe('open');
    }
  });

  test('are open until something is decided or it is closed', () => {
    expect(trailStates.filter(isOpen)).toEqual(['open', 'answered']);
  });
});

describe('what is written', () => {
  const context: DraftContext = {
    state: 'answered',
    year: 2014,
    today: '2014-06-01',
    organisations: new Set(['kommun-0513']),
  };
  const measure: GivenEntry = {
    text: 'Fler platser på sfi på kvällen.',
    organisation: 'kommun-0513',
    decidedBy: 'Integrationsrådet',
    decidedOn: '2014-03-12',
    seenIn: '2015',
  };
  const nothing: GivenEntry = { text: '', organisation: '', decidedBy: '', decidedOn: '', seenIn: '' };

  test('a measure says what, who decided, when, who does it and when it is seen', () => {
    expect(typeDraft('measure', measure, context)).toEqual({
      ok: true,
      draft: { kind: 'measure', ...measure, seenIn: 2015 },
    });
    expect(typeDraft('measure', nothing, context)).toEqual({
      ok: false,
      violations: {
        text: { code: 'not-text' },
        organisation: { code: 'not-a-choice' },
        decidedBy: { code: 'not-text' },
        decidedOn: { code: 'not-a-date' },
        seenIn: { code: 'not-whole' },
      },
    });
  });

  test.each([
    ['decidedOn', '2014-06-02', 'too-late'],
    ['decidedOn', '2014-02-30', 'not-a-date'],
    ['decidedOn', '1999-12-31', 'too-early'],
    ['seenIn', '2013', 'too-small'],
    ['seenIn', '2030', 'too-large'],
    ['organisation', 'kommun-2580', 'not-a-choice'],
  ] as const)('a measure with %s %s is refused as %s', (field, value, code) => {
    expect(typeDraft('measure', { ...measure, [field]: value }, context)).toMatchObject({
      ok: false,
      violations: { [field]: { code } },
    });
  });

  test('the fields of another kind are left out', () => {
    expect(typeDraft('answer', measure, context)).toEqual({
      ok: true,
      draft: {
        kind: 'answer',
        text: measure.text,
        organisation: null,
        decidedBy: null,
        decidedOn: null,
        seenIn: null,
      },
    });
  });

  test('handing on needs no words; closing needs them where nobody has answered; opening again always', () => {
    const given = { ...nothing, organisation: 'kommun-0513' };
    const ok = (kind: 'assigned' | 'closed' | 'reopened', state: TrailState) =>
      typeDraft(kind, given, { ...context, state }).ok;
    expect(ok('assigned', 'open')).toBe(true);
    expect(ok('closed', 'answered')).toBe(true);
    expect(ok('closed', 'open')).toBe(false);
    expect(ok('reopened', 'closed')).toBe(false);
  });

  test('a year can be chosen up to fifteen years on, from today where that is later', () => {
    expect(seenBounds({ year: 2014, today: '2014-06-01' })).toEqual({ min: 2014, max: 2029 });
    expect(seenBounds({ year: 2014, today: '2026-06-01' })).toEqual({ min: 2014, max: 2041 });
  });

  test('a question has ten to two thousand characters, blanks around it aside', () => {
    expect(typeQuestion('  Varför nu?  ')).toEqual({ ok: true, text: 'Varför nu?' });
    expect(typeQuestion('   Varför?    ')).toEqual({ ok: false, violation: { code: 'not-text' } });
    expect(typeQuestion('å'.repeat(2000)).ok).toBe(true);
    expect(typeQuestion('å'.repeat(2001))).toMatchObject({ violation: { code: 'too-long', length: 2001 } });
    expect(typeQuestion('Varför\u0000nu så?')).toMatchObject({ violation: { code: 'control-character' } });
  });
});
