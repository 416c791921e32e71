/** The council's trail in Östergötland: one question that waits, one that was answered, one that led to a measure. */
import type { Actor } from '#lib/domain/access.ts';
import type { TrailEntryKind } from '#lib/domain/trail.ts';
import type { GivenEntry } from '#lib/domain/trail-draft.ts';
import type { Database } from '../db/index.ts';
import { addEntry, askQuestion, dayOf, questionToAsk, readThread } from '../trail/index.ts';
import { daysFrom } from './calendar.ts';
import type { Persons } from './persons.ts';
import { county } from './sizes.ts';

const system: Actor = { kind: 'system' };
const agreement = '05-etablering-i-utveckling-2015';
const officer = `lansstyrelsen-${county}`;

/** `by` is the organisation whose person does it; `ago` counts days before the demonstration was made. */
type Event = { by: string; ago: number; kind: TrailEntryKind; given: Partial<GivenEntry> };
type Asked = { id: string; indicator: string; ago: number; text: string; events: Event[] };

const asked: readonly Asked[] = [
  {
    id: '01400000-0000-7000-8000-000000000001',
    indicator: '05-BAR-01',
    ago: 5,
    text: 'Färre elever får undervisning i sitt modersmål än i fjol. Beror det på brist på lärare eller på att färre önskar den?',
    events: [],
  },
  {
    id: '01400000-0000-7000-8000-000000000002',
    indicator: '05-UTB-06',
    ago: 16,
    text: 'Varför går färre i arbetsmarknadsutbildning när fler är inskrivna? Var i länet är det svårast?',
    events: [
      {
        by: officer,
        ago: 14,
        kind: 'assigned',
        given: { organisation: 'arbetsformedlingen', text: 'Ta gärna med hur det ser ut inför nästa år.' },
      },
      {
        by: 'arbetsformedlingen',
        ago: 9,
        kind: 'answer',
        given: {
          text: 'Två av upphandlingarna i länet blev försenade, så kurserna inom vård och industri startade först i oktober. Det märks mest i länets mindre kommuner. Kurserna är nu i gång.',
        },
      },
    ],
  },
  {
    id: '01400000-0000-7000-8000-000000000003',
    indicator: '05-SAM-01',
    ago: 20,
    text: 'Skillnaderna mellan kommunerna är stora. Vad gör de som når flest som de andra kan ta efter?',
    events: [
      { by: officer, ago: 19, kind: 'assigned', given: { organisation: 'kommun-0581' } },
      {
        by: 'kommun-0581',
        ago: 13,
        kind: 'answer',
        given: {
          text: 'Vi ger samhällsorientering på fler språk och på kvällstid tillsammans med grannkommunerna. Då blir grupperna stora nog även för små språk.',
        },
      },
      {
        by: officer,
        ago: 4,
        kind: 'measure',
        given: {
          text: 'Kommunerna ordnar samhällsorientering gemensamt på de språk som har få deltagare',
          organisation: 'kommun-0581',
          decidedBy: 'Landshövdingens integrationsråd',
          seenIn: '2015',
        },
      },
    ],
  },
];

/** True when all of it is there; what visitors have added since changes nothing. */
export async function isTrailWhole(database: Database): Promise<boolean> {
  return database.read(system, async ({ client }) => {
    const { rows } = await client.query<{ id: string; revision: number }>(
      'select id, revision from trail_question where id = any($1)',
      [asked.map(({ id }) => id)],
    );
    return asked.every(({ id, events }) => rows.some((row) => row.id === id && row.revision >= events.length));
  });
}

/** Asks and answers through the use cases, as the persons whose task it is. What is there already stays. */
export async function makeTrail(database: Database, persons: Persons, now: Date): Promise<void> {
  const member = persons.councilOf(county);
  for (const { id, indicator, ago, text, events } of asked) {
    const at = { agreement, county: null, indicator };
    const { figure } = await questionToAsk(database, member, at);
    await askQuestion(database, member, { ...at, id, text, seen: figure }, daysFrom(now, -ago, '10:15'));
    const { question } = await readThread(database, system, { agreement, question: id }, now);
    for (const [base, { by, ago: when, kind, given }] of events.entries()) {
      if (base < question.revision) continue;
      const on = daysFrom(now, -when, '14:40');
      const blank = { text: '', organisation: '', decidedBy: '', decidedOn: dayOf(on), seenIn: '' };
      const request = { agreement, question: id, base, kind, given: { ...blank, ...given } };
      await addEntry(database, persons.respondentOf(by), request, on);
    }
  }
}
