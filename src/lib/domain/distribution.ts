import { type Edition, questionsOf } from './edition.ts';
import { fromDecimal, quotient, rounded, times } from './fraction.ts';
import type { Indicator } from './indicator.ts';
import type { Place } from './indicator-table.ts';
import { type Listing, saidBySubject } from './listing-table.ts';
import type { ObservationStatus } from './observation.ts';
import { type Choice, type Question, yesAndNo } from './question.ts';
import type { Coverage } from './summary.ts';
import { bySwedishOrder, type LocalText } from './text.ts';

/** Who gave one of the answers. `share` is of those who answered, in per cent with one decimal; null when nobody has. */
export type AnswerRow = { code: string; name: LocalText; municipalities: string[]; share: string | null };

/** Those who have no answer on record, for one and the same reason. */
export type Unanswered = { status: Exclude<ObservationStatus, 'value'> | 'no_answer'; municipalities: string[] };

/** How the answers to a choice are spread. Each municipality stands once: with its answer, or with why it has none. */
export type Distribution = Coverage & { answers: AnswerRow[]; unanswered: Unanswered[] };

/**
 * The spread of the answers, in the order of the question's choices, those that nobody chose included; an answer that
 * is no longer a choice comes last. An indicator of the county as a whole has its reporters in the municipalities' place.
 */
export function distributionOf(
  indicator: Indicator,
  listings: Listing[],
  municipalities: Place[],
  edition: Edition | null,
): Distribution {
  const said = saidBySubject(indicator, listings);
  const names = new Map(indicator.byMunicipality ? municipalities.map(({ code, name }) => [code, name]) : []);
  for (const [subject, { reporter }] of said) if (!names.has(subject)) names.set(subject, reporter.sv);
  const subjects = [...names].map(([subject, name]) => ({ name, listing: said.get(subject) }));
  const given = gathered(subjects, ({ listing }) => listing?.words ?? null);
  const answered = [...given.values()].reduce((sum, { length }) => sum + length, 0);
  const choices = edition ? choicesOf(indicator, edition) : [];
  const others = [...given.keys()].filter((code) => !choices.some(({ value }) => value === code)).sort(bySwedishOrder);
  const all = [...choices, ...others.map((value): Choice => ({ value, text: { sv: value, en: value } }))];
  return {
    answers: all.map(({ value, text }) => {
      const where = given.get(value) ?? [];
      return { code: value, name: text, municipalities: where, share: shareOf(where.length, answered) };
    }),
    unanswered: [...gathered(subjects, ({ listing }) => whyNone(listing))].map(([status, where]) => ({
      status,
      municipalities: where,
    })),
    answered,
    asked: subjects.length,
  };
}

/** The answers that most have given: more than one where they are equally many, none before anybody has answered. */
export function mostCommon({ answers }: Pick<Distribution, 'answers'>): AnswerRow[] {
  const most = Math.max(1, ...answers.map(({ municipalities }) => municipalities.length));
  return answers.filter(({ municipalities }) => municipalities.length === most);
}

type Subject = { name: string; listing: Listing | undefined };

/** The subjects' names in Swedish order by what is told of them; null leaves one out. */
function gathered<Key extends string>(
  subjects: Subject[],
  keyOf: (subject: Subject) => Key | null,
): Map<Key, string[]> {
  const found = new Map<Key, string[]>();
  for (const subject of subjects) {
    const key = keyOf(subject);
    if (key !== null) found.set(key, [...(found.get(key) ?? []), subject.name]);
  }
  for (const names of found.values()) names.sort(bySwedishOrder);
  return found;
}

function whyNone(listing: Listing | undefined): Unanswered['status'] | null {
  if (!listing) return 'no_answer';
  if (listing.words !== null) return null;
  return listing.status === 'value' ? 'not_stated' : listing.status;
}

/** Per cent with one decimal; null of nobody. */
export function shareOf(count: number, answered: number): string | null {
  const share = quotient(fromDecimal(String(count)), fromDecimal(String(answered)));
  return share && rounded(times(share, 100n), 1);
}

/** What there is to choose among in the questions that ask for the indicator, each value once. */
export function choicesOf({ code }: Indicator, edition: Edition): Choice[] {
  const found = new Map<string, Choice>();
  for (const question of edition.parts.flatMap(questionsOf))
    for (const { type, observes } of question.fields) {
      if (observes?.indicator !== code) continue;
      const choices =
        type.kind === 'boolean' ? yesOrNo : type.kind === 'choice' ? captioned(type.choices, question) : [];
      for (const choice of choices) if (!found.has(choice.value)) found.set(choice.value, choice);
    }
  return [...found.values()];
}

/** A yes or a no is on record as `true` or `false`. */
const yesOrNo: Choice[] = [
  { value: 'true', text: yesAndNo.yes },
  { value: 'false', text: yesAndNo.no },
];

/** The ends of a scale of numbers say what they mean: "1 (Mycket svårt)". */
function captioned(choices: Choice[], { captions }: Question): Choice[] {
  const ends = new Map([
    [0, captions?.least],
    [choices.length - 1, captions?.most],
  ]);
  return choices.map(({ value, text }, at) => {
    const end = ends.get(at);
    return { value, text: end ? { sv: `${text.sv} (${end.sv})`, en: `${text.en} (${end.en})` } : text };
  });
}
