import { type Actor, can } from '#lib/domain/access.ts';
import type { Bridge } from '#lib/domain/bridge.ts';
import type { Edition } from '#lib/domain/edition.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { Place } from '#lib/domain/indicator-table.ts';
import { municipalOrganisationOf } from '#lib/domain/organisation.ts';
import { type Start, startOf } from '#lib/domain/start-year.ts';
import type { TallyIndex } from '#lib/domain/summary.ts';
import { breaksOf, bridgeSince, type TrendBreak } from '#lib/domain/trend.ts';
import type { Tx } from '../db/index.ts';
import { figuresIn } from './kept-figures.ts';
import { municipalitiesOf } from './scope.ts';
import type { SummaryScope } from './summary-scope.ts';
import { within } from './tallies.ts';

/** How a year's figures of an indicator compare with earlier ones. */
export type Comparability = { bridge: Bridge; breaks: TrendBreak[]; start: Start | null };

/** What a summary is computed from: the agreement's years up to its own, and what they say of each other. */
export type SummaryFigures = {
  tallies: TallyIndex;
  municipalities: Place[];
  years: number[];
  before: number | null;
  edition: Edition | null;
  /**
   * Whether the reader may read how a municipality, or whoever answers for the county as a whole (null), has explained its
   * figures: as published, or as they wrote them.
   */
  mayExplain: (municipality: string | null) => boolean;
  comparabilityOf: (indicator: Indicator) => Comparability;
};

export async function figuresOf(
  tx: Tx,
  actor: Actor,
  { head, years }: SummaryScope,
  indicators: Indicator[],
): Promise<SummaryFigures> {
  const { county, year, published } = head;
  const shown = head.years.filter((candidate) => candidate <= year);
  const codes = indicators.map(({ code }) => code);
  const tallies = await figuresIn(tx, within(county.code), shown, codes);
  const editions = years.flatMap(({ year: of, edition }) => (edition && of <= year ? [{ year: of, edition }] : []));
  const edition = years.find(({ year: of }) => of === year)?.edition ?? null;
  const before = shown.filter((candidate) => candidate < year).at(-1) ?? null;
  return {
    tallies,
    municipalities: await municipalitiesOf(tx, county.code),
    years: shown,
    before,
    edition,
    mayExplain: (municipality) =>
      published || mayReadWords(actor, county.code, municipality === null ? '' : municipalOrganisationOf(municipality)),
    comparabilityOf: (indicator) => {
      const breaks = breaksOf(indicator, editions, tallies.yearsOf(indicator.code));
      const bridge: Bridge =
        before === null ? { kind: 'same', note: null } : bridgeSince(indicator, edition, before, year);
      const start = bridge.kind === 'break' ? null : startOf({ indicator, tallies, year, breaks });
      return { bridge, breaks, start };
    },
  };
}

/** Whether the actor may read what an organisation has written in its own words, and know whose words they are. */
export function mayReadWords(actor: Actor, county: string, organisation: string): boolean {
  return can(actor, 'submission.read', { organisation, county });
}
