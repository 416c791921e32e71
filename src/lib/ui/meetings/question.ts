/** A question of the trail as it stands in a pack: what was asked, of which figure, and what had come of it. */
import { formatDate } from '#lib/domain/format.ts';
import type { AskedQuestion } from '#lib/domain/pack-figures.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { entryText, figureSentences, stateMark, voiceText } from '../council/trail-words.ts';

export type QuestionWords = {
  text: string;
  asked: string;
  figure: string;
  state: ReturnType<typeof stateMark>;
  /** Who is to answer, while nobody has. */
  owner: string | null;
  entries: { number: number; head: string; day: string; text: string; facts: string | null }[];
};

export function questionWords(asked: AskedQuestion, language: Language): QuestionWords {
  const { text, askedBy, askedAt, indicator, year, figure, state, owner, steward, entries } = asked;
  return {
    text,
    asked: `${voiceText(askedBy)}, ${formatDate(askedAt, language)}`,
    figure: figureSentences(indicator, year, figure, language),
    state: stateMark(state),
    owner: state === 'open' ? m.meetings_question_owner({ who: owner.name[language] }) : null,
    entries: entries.map((entry) => ({
      number: entry.number,
      head: entryText(entry, steward[language], language),
      day: formatDate(entry.at, language),
      text: entry.text,
      facts:
        entry.kind === 'measure'
          ? m.trail_entry_measure_facts({
              to: entry.organisation?.name[language] ?? '',
              year: entry.seenIn ?? '',
            })
          : null,
    })),
  };
}
