import type { Actor } from '#lib/domain/access.ts';
import { type Indicator, indicatorKinds, isFigure } from '#lib/domain/indicator.ts';
import { isProblem } from '#lib/domain/problem.ts';
import { splittingDimension } from '#lib/domain/summary.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { TrailState } from '#lib/domain/trail.ts';
import type { Database, Tx } from '../db/index.ts';
import { listYears } from '../results/index.ts';
import { listTrail } from '../trail/index.ts';
import { councilOf } from './council-eyes.ts';
import type { Followed } from './fill-pack.ts';

/** An indicator that a pack can show; `byMunicipality` where it has one figure for each of them. */
export type PackIndicator = { code: string; name: LocalText; area: LocalText; byMunicipality: boolean };

/** A question of the council's trail. */
export type PackQuestion = { id: string; indicator: LocalText; year: number; text: string; state: TrailState };

/** What a pack can be put together from. */
export type PackChoices = {
  indicators: PackIndicator[];
  /** Whose figures by municipality are published, the latest first. */
  publishedYears: number[];
  questions: PackQuestion[];
};

export type OtherChoices = Omit<PackChoices, 'indicators'>;

type Row = { document: Indicator; area: LocalText };

/** The agreement's indicators that are counted, in the agreement's order. */
export async function indicatorsToShow({ client }: Tx, agreement: string): Promise<PackIndicator[]> {
  const { rows } = await client.query<Row>(
    `select i.document, jsonb_build_object('sv', g.name_sv, 'en', g.name_en) as area
     from indicator i join goal_area g on g.agreement_key = i.agreement_key and g.code = i.goal_area_code
     where i.agreement_key = $1 and i.kind = any($2)
     order by g.position, i.position`,
    [agreement, indicatorKinds.filter(isFigure)],
  );
  return rows.map(({ document, area }) => ({
    code: document.code,
    name: document.shortName,
    area,
    byMunicipality: document.byMunicipality && splittingDimension(document) === null,
  }));
}

/** What else there is to choose from: years whose figures by municipality anyone may see, and the trail's questions. */
export async function choicesBeside(database: Database, actor: Actor, of: Followed): Promise<OtherChoices> {
  return { publishedYears: await publishedYears(database, of), questions: await questionsIn(database, actor, of) };
}

async function questionsIn(database: Database, actor: Actor, { agreement, county }: Followed): Promise<PackQuestion[]> {
  try {
    const { questions } = await listTrail(database, actor, agreement, county);
    return questions.map(({ id, indicator, year, text, state }) => ({
      id,
      indicator: indicator.shortName,
      year,
      text,
      state,
    }));
  } catch (error) {
    // Who follows no year yet has no trail to choose from.
    if (isProblem(error, 'not-found')) return [];
    throw error;
  }
}

/** The years of which the council, like anyone, may see the figures by municipality. */
async function publishedYears(database: Database, { agreement, county }: Followed): Promise<number[]> {
  const council: Actor = councilOf(county);
  const { years } = await listYears(database, council, county);
  return years.filter((year) => year.summary && year.agreement.key === agreement).map(({ year }) => year);
}
