import type { Language, LocalText } from '#lib/domain/text.ts';

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
