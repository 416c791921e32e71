import type { Actor } from '#lib/domain/access.ts';
import type { PackItem } from '#lib/domain/meeting-pack.ts';
import type { FilledItem, PackFigures, PlacesFigures } from '#lib/domain/pack-figures.ts';
import { isProblem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database } from '../db/index.ts';
import { type AreaSummary, type CouncilView, followTrends, summariseArea } from '../results/index.ts';

/** An agreement in a county. */
export type Followed = { agreement: string; county: string };

/** A pack's figures, and the years that any of the agreement's series has one of. */
export type Filled = { figures: PackFigures; years: number[] };

/**
 * The items with the figures that the actor may see just now, as the council's page and the summary have them: nothing is
 * computed here.
 */
export async function fillPack(database: Database, actor: Actor, of: Followed, items: PackItem[]): Promise<Filled> {
  const view = await seen(followTrends(database, actor, of.agreement, of.county));
  const areas = new Map<string, AreaSummary | null>();
  for (const item of items) {
    if (item.kind !== 'municipalities') continue;
    const area = areaOf(view, item.indicator);
    const key = placeOf(item.year, area);
    if (area === null || areas.has(key)) continue;
    areas.set(key, await seen(summariseArea(database, actor, of.county, item.year, area, of.agreement)));
  }
  const summaryOf = (year: number, indicator: string): AreaSummary | null =>
    areas.get(placeOf(year, areaOf(view, indicator))) ?? null;
  const usesTrends = items.some(({ kind }) => kind === 'trend' || kind === 'state');
  const used = [...areas.values()].flatMap((area) => area ?? []);
  return {
    figures: {
      items: items.flatMap((item) => filled(item, view, summaryOf)),
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

const placeOf = (year: number, area: string | null): string => `${year} ${area ?? ''}`;

function trendOf(view: CouncilView | null, indicator: string) {
  return view?.areas.flatMap(({ trends }) => trends).find((trend) => trend.indicator.code === indicator) ?? null;
}

function areaOf(view: CouncilView | null, indicator: string): string | null {
  return trendOf(view, indicator)?.indicator.goalArea ?? null;
}

function yearsWithFigures(view: CouncilView | null): number[] {
  const points = view?.areas.flatMap(({ trends }) =>
    trends.flatMap(({ series }) => series.lines.flatMap((line) => line.points)),
  );
  return [...new Set(points?.filter(({ value }) => value !== null).map(({ year }) => year))].sort((a, b) => a - b);
}

function filled(
  item: PackItem,
  view: CouncilView | null,
  summaryOf: (year: number, indicator: string) => AreaSummary | null,
): FilledItem[] {
  switch (item.kind) {
    case 'text':
      return [item];
    case 'state':
      return [{ kind: 'state', areas: view && headingsOf(view) }];
    case 'trend':
      return [{ ...item, trend: trendOf(view, item.indicator), questionnaire: view?.questionnaire ?? null }];
    case 'municipalities': {
      const summary = summaryOf(item.year, item.indicator);
      return [{ ...item, places: summary && placesOf(summary, item.indicator), questionnaire: titleOf(summary) }];
    }
    case 'question':
      return [];
  }
}

const titleOf = (summary: AreaSummary | null): LocalText | null => summary?.questionnaire ?? null;

function headingsOf({ areas }: CouncilView): Extract<FilledItem, { kind: 'state' }>['areas'] {
  return areas.map(({ area, trends }) => ({
    code: area.code,
    name: area.name,
    headings: trends.map(({ indicator, movement, wanted }) => ({
      code: indicator.code,
      name: indicator.shortName,
      movement,
      wanted,
    })),
  }));
}

function placesOf({ indicators }: AreaSummary, code: string): PlacesFigures | null {
  const found = indicators.find(({ indicator }) => indicator.code === code);
  if (found?.shape !== 'figures' || found.table.headline === null) return null;
  const { indicator, reportedBy, table } = found;
  return { indicator, reportedBy, table };
}
