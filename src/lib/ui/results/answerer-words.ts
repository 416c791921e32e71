/** Who has answered, in words: the municipalities, or whoever is asked where an indicator is the county's as a whole. */
import type { Indicator } from '#lib/domain/indicator.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';

type Asked = Pick<Indicator, 'byMunicipality'>;

/** A county has fewer municipalities than this; of thousands of associations the first are named and the rest counted. */
const mostNamed = 60;

export function namesText(names: string[]): string {
  const named = names.slice(0, mostNamed).join(', ');
  return names.length > mostNamed ? m.summary_names_more({ names: named, count: names.length - mostNamed }) : named;
}

/** The same within a sentence: "Kinda, Ydre och Ödeshög". */
export function namesInSentence(names: string[], language: Language): string {
  return names.length > mostNamed ? namesText(names) : new Intl.ListFormat(language).format(names);
}

export function answererColumns({ byMunicipality }: Asked): { count: string; where: string } {
  return byMunicipality
    ? { count: m.summary_choice_count(), where: m.summary_choice_where() }
    : { count: m.summary_reporters_count(), where: m.summary_reporters_where() };
}

/** How many of those asked have answered, and who has nothing on the list. */
export function listedWords(
  asked: Asked,
  given: { answered: number; asked: number; none: string[] },
  language: Language,
): string[] {
  const numbers = { answered: given.answered, asked: given.asked };
  const none = { count: given.none.length, names: namesInSentence(given.none, language) };
  if (asked.byMunicipality)
    return [m.summary_items_answered(numbers), ...(none.count > 0 ? [m.summary_items_none(none)] : [])];
  return [m.summary_reporters_answered(numbers), ...(none.count > 0 ? [m.summary_reporters_none(none)] : [])];
}
