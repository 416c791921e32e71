import { overallArea } from '#lib/domain/agreement.ts';
import { answering } from '#lib/server/http/answering.ts';
import { queryText } from '#lib/server/http/query.ts';
import { summariseArea } from '#lib/server/results/index.ts';
import type { PageServerLoadEvent } from './$types';
import { kindsOf } from '../file-kinds.ts';
import { yearIn } from '../year-of.ts';
import { dimensionOf } from './dimension-of.ts';

/** One goal area: every indicator by municipality, for the county and over the years. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const { database, actor } = locals;
  const { agreement, ...summary } = await summariseArea(
    database,
    actor,
    params.county,
    yearIn(params.year),
    params.area,
    queryText(url, 'overenskommelse'),
    dimensionOf(url),
  );
  const at = summary.areas.findIndex(({ code }) => code === summary.area.code);
  // The overall goal's indicators are an area here, but none that the agreement counts.
  const counted = summary.areas.filter(({ code }) => code !== overallArea);
  return {
    ...summary,
    kinds: kindsOf(summary.indicators),
    preliminary: !summary.published,
    agreement: { key: agreement.key, shortTitle: agreement.shortTitle, levelName: agreement.levelName },
    position: counted.findIndex(({ code }) => code === summary.area.code) + 1,
    counted: counted.length,
    previousArea: summary.areas[at - 1] ?? null,
    nextArea: (at < 0 ? undefined : summary.areas[at + 1]) ?? null,
  };
});
