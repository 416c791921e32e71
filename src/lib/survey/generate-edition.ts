import type { GoalArea } from '#lib/domain/agreement.ts';
import { type Indicator, type ReporterRef, sameReporter } from '#lib/domain/indicator.ts';
import { type OrganisationKind } from '#lib/domain/organisation.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { EditionFile, FileCheck, FileElement, FilePart } from './edition-file.ts';
import { questionsOf } from './questions-of.ts';

/** What a first edition is made from; `year` is the survey's year, `nameOf` tells single organisations' names. */
export type Generated = {
  agreement: string;
  questionnaire: string;
  label: string;
  title: LocalText;
  year: number;
  goalAreas: GoalArea[];
  indicators: Indicator[];
  /** Codes of the agreement's other indicators, which the edition does not ask for. */
  leftOut: string[];
  nameOf: (organisation: string) => LocalText;
};

/**
 * A first edition that asks every reporter of the indicators for all that they report: a part for each reporter, a
 * section for each goal area, a question for what is asked together, and a check that no share exceeds its whole.
 */
export function generateEdition(given: Generated): EditionFile {
  const { agreement, questionnaire, label, title, year, indicators, leftOut } = given;
  const asked = indicators.flatMap((indicator) =>
    questionsOf(indicator, year).map(({ who, elements }) => ({ who, indicator, elements })),
  );
  const reporters = asked.map(({ who }) => who);
  const each = reporters.filter((who, at) => reporters.findIndex((other) => sameReporter(who, other)) === at);
  return {
    questionnaire,
    label,
    agreement,
    title,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    changelog: { sv: 'Första utgåvan.', en: 'The first edition.' },
    bridges: {},
    dropped: {},
    leftOut,
    parts: each.map((who) =>
      partOf(
        who,
        asked.filter((one) => sameReporter(one.who, who)),
        given,
      ),
    ),
  };
}

type AskedOf = { indicator: Indicator; elements: FileElement[] };

function partOf(who: ReporterRef, asked: AskedOf[], { goalAreas, nameOf }: Generated): FilePart {
  const pages = goalAreas
    .map((area) => ({ area, own: asked.filter(({ indicator }) => indicator.goalArea === area.code) }))
    .filter(({ own }) => own.length > 0)
    .map(({ area, own }) => ({
      name: area.code.toLowerCase(),
      title: area.name,
      goalArea: area.code,
      elements: own.flatMap(({ elements }) => elements),
    }));
  return {
    key: partKey(who),
    title: 'kind' in who ? kindTitles[who.kind] : nameOf(who.organisation),
    respondent: who,
    checks: asked.flatMap(checksOf),
    survey: { pages },
  };
}

/** `kommun` for the municipalities, as the parts of all questionnaires are called; else the reporter's own code. */
export function partKey(who: ReporterRef): string {
  if ('organisation' in who) return who.organisation.replaceAll('-', '_');
  return who.kind === 'municipality' ? 'kommun' : who.kind;
}

/** What the part of each kind of reporter is called. */
export const kindTitles: Record<OrganisationKind, LocalText> = {
  municipality: { sv: 'Kommunens uppgifter', en: 'The municipality’s figures' },
  county_board: { sv: 'Länsstyrelsens uppgifter', en: 'The county board’s figures' },
  agency: { sv: 'Myndighetens uppgifter', en: 'The agency’s figures' },
  region: { sv: 'Regionens uppgifter', en: 'The region’s figures' },
  association: { sv: 'Organisationens uppgifter', en: 'The organisation’s figures' },
  church: { sv: 'Trossamfundets uppgifter', en: 'The faith community’s figures' },
  university: { sv: 'Lärosätets uppgifter', en: 'The university’s figures' },
};

/** A question that asks for both sides of a share is checked: the part is not larger than the whole. */
function checksOf({ indicator, elements }: AskedOf): FileCheck[] {
  if (indicator.kind !== 'share') return [];
  const roleKey = (role: string) => indicator.components.find((component) => component.role === role)?.key;
  const [lesser, greater] = [roleKey('numerator'), roleKey('denominator')];
  return elements
    .filter((element) => [lesser, greater].every((key) => key !== undefined && mentions(element, key)))
    .map(({ name }) => ({
      kind: 'at-most',
      question: name,
      lesser,
      greater,
      severity: 'error',
      message: {
        sv: 'Det första talet är större än det som det är en del av. Kontrollera båda talen.',
        en: 'The first number is larger than what it is a part of. Check both numbers.',
      },
    }));
}

/** True when a row, column or item of the element gives the component. */
function mentions(element: FileElement, component: string): boolean {
  const steps = [element.items, element.columns, element.rows].flatMap((list): unknown[] =>
    Array.isArray(list) ? list : [],
  );
  return steps.some(
    (step) => typeof step === 'object' && step !== null && 'component' in step && step.component === component,
  );
}
