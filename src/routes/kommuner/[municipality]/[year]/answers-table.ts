/** What a municipality chose, and how many others chose the same, as texts: a line for each answer. */
import type { ComponentProps } from 'svelte';
import type { ComparedAnswers, Same } from '#lib/domain/compared-answers.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Cell, Column, DataTable, Row } from '#lib/ui/kit/index.ts';
import { statusWord } from '#lib/ui/results/index.ts';
import type { Shown } from './compared.ts';

const text = (label: string): Column => ({ label, kind: 'text' });
const number = (label: string): Column => ({ label, kind: 'number' });

function sameCell(same: Same | null): Cell {
  if (!same) return { text: '' };
  if (same.same === null) return { text: '..', tone: 'soft' };
  return { text: m.comparison_same({ same: same.same, answered: same.answered }) };
}

/** Without an answer of one's own there is none to compare; only how many have answered. */
function answeredCell(same: Same | null): Cell {
  if (!same) return { text: '' };
  return { text: m.comparison_same_none({ answered: same.answered, asked: same.asked }), tone: 'soft' };
}

type Circles = Pick<Shown, 'countySeen' | 'country' | 'group'>;

function beside<Item>(of: { county: Item; country: Item; group: Item }, circles: Circles): Item[] {
  return [
    ...(circles.countySeen ? [of.county] : []),
    ...(circles.country ? [of.country] : []),
    ...(circles.group ? [of.group] : []),
  ];
}

export function answersTable(
  answers: ComparedAnswers[],
  shown: Shown,
  caption: string,
  language: Language,
): ComponentProps<typeof DataTable> {
  /** A list's name is a link at its first line. */
  const rowOf = (one: ComparedAnswers, at = 0): Omit<Row, 'cells'> => ({
    header: one.indicator.shortName[language],
    ...(at === 0 ? { href: `/overenskommelser/${shown.agreement.key}/indikatorer/${one.indicator.code}` } : {}),
  });
  return {
    caption,
    rowLabel: m.comparison_indicator(),
    columns: [
      text(m.comparison_answers_own({ name: shown.municipality.name })),
      ...beside(
        {
          county: m.comparison_answers_same(),
          country: m.comparison_answers_country(),
          group: m.comparison_answers_group(),
        },
        shown,
      ).map(number),
    ],
    rows: answers.flatMap((one): Row[] =>
      one.status === null
        ? one.answers.map((answer, at) => ({
            ...rowOf(one, at),
            cells: [answer.name[language], ...beside(answer, shown).map(sameCell)],
          }))
        : [
            {
              ...rowOf(one),
              cells: [{ text: statusWord(one.status), tone: 'soft' }, ...beside(one, shown).map(answeredCell)],
            },
          ],
    ),
    legend: m.comparison_answers_legend(),
  };
}
