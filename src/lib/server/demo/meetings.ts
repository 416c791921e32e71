/** Östergötland's council: a pack that it has been given for its next meeting, and one that is being written. */
import type { Actor } from '#lib/domain/access.ts';
import type { MeetingPack, PackItem } from '#lib/domain/meeting-pack.ts';
import type { Database } from '../db/index.ts';
import { createPack, savePack, sharePack } from '../meetings/index.ts';
import { dayOf, listTrail } from '../trail/index.ts';
import { daysFrom } from './calendar.ts';

const system: Actor = { kind: 'system' };
const agreement = '05-etablering-i-utveckling-2015';

type Planned = Pick<MeetingPack, 'title' | 'place' | 'lead'> & {
  id: string;
  /** The meeting is so many days from now. */
  ahead: number;
  shared: boolean;
  items: PackItem[];
};

const next: Planned = {
  id: '01400000-0000-7000-8000-000000000011',
  title: 'Integrationsrådet: så går det i länet',
  place: 'Länsstyrelsen, Linköping',
  ahead: 12,
  shared: true,
  lead: 'Rådet går igenom hur det går för de nyanlända i länet och bestämmer vad vi behöver följa upp. Läs gärna igenom underlaget före mötet och ta med dig frågor.',
  items: [
    { kind: 'state' },
    {
      kind: 'text',
      heading: 'Det här vill vi prata om',
      text: 'Insamlingen pågår och siffrorna för det senaste året är preliminära. Några kommuner har inte svarat än.\n\nVi föreslår att rådet ägnar mest tid åt utbildningen, där skillnaderna i länet är störst.',
    },
    {
      kind: 'trend',
      indicator: '05-UTB-02',
      comment:
        'Frågan är ny, så de två åren går inte att jämföra. Vad vill rådet veta mer om skillnaderna mellan kommunerna?',
    },
    { kind: 'trend', indicator: '05-SAM-01', comment: '' },
    {
      kind: 'trend',
      indicator: '05-BOE-02',
      comment: 'Många hittar bostad på egen hand. Vad betyder det för kommunernas planering?',
    },
  ],
};

const after: Planned = {
  id: '01400000-0000-7000-8000-000000000012',
  title: 'Integrationsrådet: uppföljning',
  place: '',
  ahead: 150,
  shared: false,
  lead: '',
  items: [
    { kind: 'text', heading: 'Uppföljning från förra mötet', text: 'Här samlar vi vad som har hänt sedan sist.' },
    { kind: 'trend', indicator: '05-BAR-01', comment: '' },
  ],
};

const planned = [next, after];

type Row = { id: string; state: string; revision: number };

async function made(database: Database): Promise<Map<string, Row>> {
  return database.read(system, async ({ client }) => {
    const ids = planned.map(({ id }) => id);
    const { rows } = await client.query<Row>('select id, state, revision from meeting_pack where id = any($1)', [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  });
}

/** A pack as it was begun, and no more: nothing has been written in it. */
const isBegun = ({ state, revision }: Row): boolean => state === 'draft' && revision === 1;

/** Both are there with what they hold; what visitors have done with them since changes nothing. */
export async function areMeetingsWhole(database: Database): Promise<boolean> {
  const found = await made(database);
  return planned.every(({ id }) => {
    const row = found.get(id);
    return row !== undefined && !isBegun(row);
  });
}

/** Makes the packs that are missing; one that was begun is finished. The rounds must have been shared, and the trail made. */
export async function makeMeetings(database: Database, now: Date): Promise<void> {
  const found = await made(database);
  for (const { ahead, shared, items, ...pack } of planned) {
    const there = found.get(pack.id);
    if (there && !isBegun(there)) continue;
    const meetsOn = dayOf(daysFrom(now, ahead, '09:00'));
    const { id, title, place, lead } = pack;
    if (!there) await createPack(database, system, { id, agreement, county: null, from: null, meetsOn, title }, now);
    const all = shared ? [...items, ...(await askedItems(database))] : items;
    const written = { meetsOn, title, place, lead, items: all, step: { kind: 'keep' as const } };
    await (shared ? sharePack : savePack)(database, system, { agreement, id, base: 1 }, written, now);
  }
}

/** The question that has led furthest. */
async function askedItems(database: Database): Promise<PackItem[]> {
  const { questions } = await listTrail(database, system, agreement);
  const found = questions.find(({ state }) => state === 'measure') ?? questions[0];
  return found ? [{ kind: 'question', question: found.id, comment: '' }] : [];
}
