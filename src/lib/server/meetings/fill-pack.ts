import type { Actor } from '#lib/domain/access.ts';
import type { PackItem } from '#lib/domain/meeting-pack.ts';
import type { AreaFigures, FilledItem, PackFigures, PlacesFigures } from '#lib/domain/pack-figures.ts';
import { isProblem } from '#lib/domain/problem.ts';
import type { Database } from '../db/index.ts';
import { type AreaSummary, type CouncilView, followTrends, summariseArea } from '../results/index.ts';
import { readThread } from '../trail/index.ts';

/** An agreement in a county. */
export type Followed = { agreement: string; county: string };

/** A pack's figures, and the years that any of the agreement's series has one of. */
export type Filled = { figures: PackFigures; years: number[] };

/**
 * The items with the figures that the actor may see just now, as the council's page, the summary and the trail have them:
 * nothing is computed here.
 */
export async function fillPack(
  database: Database,
  actor: Actor,
  of: Followed,
  items: PackItem[],
  now: Date,
): Promise<Filled> {
  const view = await seen(followTrends(database, actor, of.agreement, of.county));
  const summaries = new Map<string, AreaSummary | null>();
  const found: FilledItem[] = [];
  // One after another: each has a connection of its own while it reads.
  for (const item of items) found.push(await filled({ database, actor, of, view, summaries, now }, item));
  const usesTrends = items.some(({ kind }) => kind === 'trend' || kind === 'state' || kind === 'question');
  const used = [...summaries.values()].flatMap((summary) => summary ?? []);
  return {
    figures: {
      items: found,
      preliminary: (usesTrends && (view?.preliminary ?? false)) || used.some(({ published }) => !published),
      synthetic: (usesTrends && (view?.synthetic ?? false)) || used.some(({ synthetic }) => synthetic),
    },
    years: yearsWithFigures(view),
  };
}

/** What is not there, or not for the actor, is no figure. */
async function seen<View>(reading: Promise<View>): Promise<View | null> {
  try {
    return await reading;
  } catch (error) {
    if (isProblem(error, 'not-found')) return null;
    throw error;
  }
}

function trendOf(view: CouncilView | null, indicator: string) {
  return view?.areas.flatMap(({ trends }) => trends).find((trend) => trend.indicator.code === indicator) ?? null;
}

function yearsWithFigures(view: CouncilView | null): number[] {
  const points = view?.areas.flatMap(({ trends }) =>
    trends.flatMap(({ series }) => series.lines.flatMap((line) => line.points)),
  );
  return [...new Set(points?.filter(({ value }) => value !== null).map(({ year }) => year))].sort((a, b) => a - b);
}

type Filling = {
  database: Database;
  actor: Actor;
  of: Followed;
  view: CouncilView | null;
  /** Those that were read already, by year and area. */
  summaries: Map<string, AreaSummary | null>;
  now: Date;
};

async function filled(filling: Filling, item: PackItem): Promise<FilledItem> {
  const { view } = filling;
  switch (item.kind) {
    case 'text':
      return item;
    case 'state':
      return { kind: 'state', areas: view && areasOf(view) };
    case 'trend': {
      const targets = view?.agreement.targets.filter(({ indicator }) => indicator === item.indicator) ?? [];
      const questionnaire = view?.questionnaire ?? null;
      return { ...item, trend: trendOf(view, item.indicator), targets, questionnaire };
    }
    case 'municipalities': {
      const summary = await summaryOf(filling, item.indicator, item.year);
      const places = summary && placesOf(summary, item.indicator);
      return { ...item, places, questionnaire: summary?.questionnaire ?? null };
    }
    case 'question':
      return { kind: 'question', comment: item.comment, asked: await askedIn(filling, item.question) };
  }
}

async function summaryOf(
  { database, actor, of, view, summaries }: Filling,
  indicator: string,
  year: number,
): Promise<AreaSummary | null> {
  const area = trendOf(view, indicator)?.indicator.goalArea;
  if (area === undefined) return null;
  const key = `${year} ${area}`;
  if (!summaries.has(key))
    summaries.set(key, await seen(summariseArea(database, actor, of.county, year, area, of.agreement)));
  return summaries.get(key) ?? null;
}

async function askedIn(
  { database, actor, of, now }: Filling,
  question: string,
): Promise<Extract<FilledItem, { kind: 'question' }>['asked']> {
  const thread = await seen(readThread(database, actor, { agreement: of.agreement, question }, now));
  if (thread?.county.code !== of.county) return null;
  return {
    ...thread.question,
    askedAt: thread.question.askedAt.toISOString(),
    steward: thread.steward.name,
    entries: thread.entries.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
  };
}

function areasOf({ areas, unmeasured }: CouncilView): AreaFigures[] {
  return [
    ...areas.map(({ area, state, trends }): AreaFigures => {
      const told = trends.find(({ indicator }) => indicator.code === state.weightiest);
      const weightiest = told?.step ? { indicator: told.indicator, movement: told.movement, step: told.step } : null;
      return { code: area.code, name: area.name, state, indicators: trends.length, weightiest };
    }),
    ...unmeasured.map(({ area, indicators }): AreaFigures => {
      return { code: area.code, name: area.name, state: null, indicators, weightiest: null };
    }),
  ];
}

function placesOf({ indicators }: AreaSummary, code: string): PlacesFigures | null {
  const found = indicators.find(({ indicator }) => indicator.code === code);
  if (found?.shape !== 'figures' || found.table.headline === null) return null;
  const { indicator, reportedBy, table } = found;
  return { indicator, reportedBy, table };
}
