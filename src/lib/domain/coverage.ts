import type { Goal, GoalArea } from './agreement.ts';
import type { Edition, Part } from './edition.ts';
import { fieldsOf, questionsOf } from './edition.ts';
import type { Component, Indicator, ReporterRef } from './indicator.ts';
import { sameReporter } from './indicator.ts';
import { isAnswerable, type Question } from './question.ts';

/**
 * What is still unmeasured: where an agreement, its indicators and its questionnaire do not meet. Retired indicators
 * measure nothing any more and are not asked for.
 */
export type Coverage = {
  /** Goal areas that no indicator follows up. */
  areasWithoutIndicator: GoalArea[];
  /** Goals that no indicator follows up, in the order of the agreement. */
  goalsWithoutIndicator: { area: GoalArea; goal: Goal }[];
  /** Indicators with what of them nobody gives; without a questionnaire, all that the register does not give. */
  indicatorsWithoutQuestion: { indicator: Indicator; components: Component[] }[];
  /** Questions that follow up no indicator, by the part that asks them. */
  questionsWithoutIndicator: { part: Part['key']; question: Pick<Question, 'name' | 'title'> }[];
  /** How many there are in all, measured or not. */
  totals: { goals: number; indicators: number; questions: number };
};

/** `edition` is the latest of the agreement's questionnaire, null while there is none. */
export function coverageOf(goalAreas: GoalArea[], indicators: Indicator[], edition: Edition | null): Coverage {
  const asked = indicators.filter(({ retired }) => retired === null);
  const followed = new Set(asked.map(({ goalArea }) => goalArea));
  const goals = goalAreas.flatMap((area) => area.goals.map((goal) => ({ area, goal })));
  const questions = (edition?.parts ?? []).flatMap((part) =>
    questionsOf(part)
      .filter(isAnswerable)
      .map((question) => ({ part, question })),
  );
  return {
    areasWithoutIndicator: goalAreas.filter(({ code }) => !followed.has(code)),
    goalsWithoutIndicator: goals.filter(({ goal }) => followersOf(goal, asked).length === 0),
    indicatorsWithoutQuestion: asked.flatMap((indicator) => {
      const components = indicator.components.filter((component) => !isGiven(indicator, component, edition));
      return components.length === 0 ? [] : [{ indicator, components }];
    }),
    questionsWithoutIndicator: questions
      .filter(({ question }) => question.fields.every(({ observes }) => observes === null))
      .map(({ part, question: { name, title } }) => ({ part: part.key, question: { name, title } })),
    totals: { goals: goals.length, indicators: asked.length, questions: questions.length },
  };
}

/** The indicators that follow up a goal today; retired ones do so no longer. */
export function followersOf<I extends Pick<Indicator, 'goals' | 'retired'>>(
  { code }: Pick<Goal, 'code'>,
  indicators: I[],
): I[] {
  return indicators.filter(({ goals, retired }) => retired === null && goals.includes(code));
}

/** A component is measured when the register gives it, or when somebody who leads it is asked for it. */
function isGiven({ code }: Indicator, { key, register, reporters }: Component, edition: Edition | null): boolean {
  if (register !== null) return true;
  return reporters.some(({ role, who }) => role === 'lead' && edition !== null && isAskedOf(edition, who, code, key));
}

/** True when one of the reporter's parts has a field for the component. */
export function isAskedOf(
  edition: Pick<Edition, 'parts'>,
  who: ReporterRef,
  indicator: string,
  component: string,
): boolean {
  return edition.parts
    .filter((part) => sameReporter(part.respondent, who))
    .some((part) =>
      fieldsOf(part).some(({ observes }) => observes?.indicator === indicator && observes.component === component),
    );
}
