import type { Language, LocalText } from '#lib/domain/text.ts';

import * as m from '#lib/paraglide/messages.js';

type Choice = { code: string; name: LocalText; area: LocalText };

/** Indicators to choose from, each with its area; one that there no longer is stays while it is chosen. */
export function indicatorOptions(
  indicators: Choice[],
  language: Language,
  chosen = '',
): { value: string; text: string }[] {
  const options = indicators.map(({ code, name, area }) => ({
    value: code,
    text: `${area[language]}: ${name[language]}`,
  }));
  const isThere = chosen === '' || options.some(({ value }) => value === chosen);
  return isThere ? options : [...options, { value: chosen, text: chosen }];
}

type Question = { id: string; indicator: LocalText; year: number; text: string };

const longestOption = 90;

/** Questions to choose from; one that is no longer there stays while it is chosen. */
export function questionOptions(
  questions: Question[],
  language: Language,
  chosen = '',
): { value: string; text: string }[] {
  const options = questions.map(({ id, indicator, year, text }) => {
    const whole = m.meetings_question_option({ name: indicator[language], year, text: text.replace(/\s+/g, ' ') });
    return {
      value: id,
      text: whole.length > longestOption ? `${whole.slice(0, longestOption).toWellFormed()}…` : whole,
    };
  });
  const isThere = chosen === '' || options.some(({ value }) => value === chosen);
  return isThere ? options : [...options, { value: chosen, text: m.meetings_item_question() }];
}
