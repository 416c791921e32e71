import type { GoalArea } from './agreement.ts';
import type { Edition, Part } from './edition.ts';
import { fieldsOf, questionsOf } from './edition.ts';
import type { Component, Indicator, ReporterRef } from './indicator.ts';
import { sameReporter } from './indicator.ts';
import type { Question } from './question.ts';

/** What is still unmeasured: where an agreement, its indicators and its questionnaire do not meet. */
export type Coverage = {
  /** Goal areas that no indicator follows up. */
  areasWithoutIndicator: GoalArea[];
  /** Indicators with what of them nobody is asked for; all of them while there is no questionnaire. */
  indicatorsWithoutQuestion: { indicator: Indicator; components: Component[] }[];
  /** Questions that follow up no indicator, by the part that asks them. */
  questionsWithoutIndicator: { part: Part['key']; question: Pick<Question, 'name' | 'title'> }[];
};

export function coverageOf(goalAreas: GoalArea[], indicators: Indicator[], edition: Edition | null): Coverage {
  const followed = new Set(indicators.map(({ goalArea }) => goalArea));
  return {
    areasWithoutIndicator: goalAreas.filter(({ code }) => !followed.has(code)),
    indicatorsWithoutQuestion: indicators.flatMap((indicator) => {
      const components = indicator.components.filter((component) => !isAskedOfLead(indicator, component, edition));
      return components.length === 0 ? [] : [{ indicator, components }];
    }),
    questionsWithoutIndicator: (edition?.parts ?? []).flatMap((part) =>
      questionsOf(part)
        .filter(({ fields }) => fields.every(({ observes }) => observes === null))
        .map(({ name, title }) => ({ part: part.key, question: { name, title } })),
    ),
  };
}

/** A component is measured when somebody who leads it is asked for it. */
function isAskedOfLead({ code }: Indicator, { key, reporters }: Component, edition: Edition | null): boolean {
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
