import { isAskedOf } from '#lib/domain/coverage.ts';
import type { Edition } from '#lib/domain/edition.ts';
import { fieldsOf } from '#lib/domain/edition.ts';
import { type Indicator, sameReporter } from '#lib/domain/indicator.ts';
import type { FaultList } from './fault-list.ts';

/**
 * Checks that every component of the agreement's indicators is asked of each of its lead reporters, but for what is
 * retired, given by the register or said to be left out, and that nobody is asked for what the indicator does not name them for.
 */
export function checkReporters(edition: Edition, indicators: Map<string, Indicator>, list: FaultList): void {
  for (const indicator of indicators.values()) {
    if (indicator.retired !== null || edition.leftOut?.includes(indicator.code)) continue;
    for (const component of indicator.components.filter(({ register }) => register === null)) {
      for (const { who } of component.reporters.filter(({ role }) => role === 'lead')) {
        if (!isAskedOf(edition, who, indicator.code, component.key))
          list.add('parts', 'not-asked', { what: `${indicator.code}/${component.key}` });
      }
    }
  }
  edition.parts.forEach((part, i) => refuseStrangers(part, `parts[${i}]`, indicators, list));
}

type Part = Edition['parts'][number];

function refuseStrangers(part: Part, path: string, indicators: Map<string, Indicator>, list: FaultList): void {
  const told = new Set<string>();
  for (const { observes, question } of fieldsOf(part)) {
    const component = indicators
      .get(observes?.indicator ?? '')
      ?.components.find(({ key }) => key === observes?.component);
    if (!component || component.reporters.some(({ who }) => sameReporter(who, part.respondent))) continue;
    if (!told.has(question)) list.add(path, 'not-lead', { what: question });
    told.add(question);
  }
}
