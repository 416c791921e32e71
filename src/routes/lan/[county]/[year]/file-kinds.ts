/** The tables that a summary can be fetched as: one for each kind of indicator, since they have different columns. */
import type { IndicatorSummary } from '#lib/domain/indicator-summary.ts';
import * as m from '#lib/paraglide/messages.js';

export const fileKinds = ['figures', 'choices', 'lists', 'texts'] as const;
export type FileKind = (typeof fileKinds)[number];

/** What a kind is called in an address (`slag`) and in a file's name, in every language. */
export const slugs: Record<FileKind, string> = { figures: 'siffror', choices: 'val', lists: 'listor', texts: 'texter' };

/** What a kind is called to the visitor. */
export const kindNames: Record<FileKind, () => string> = {
  figures: m.statistics_file_figures,
  choices: m.statistics_file_choices,
  lists: m.statistics_file_lists,
  texts: m.statistics_file_texts,
};

const isIn: Record<FileKind, (summary: IndicatorSummary) => boolean> = {
  figures: ({ shape }) => shape === 'figures',
  choices: ({ shape }) => shape === 'choice',
  lists: ({ shape }) => shape === 'items',
  texts: (summary) => summary.shape === 'texts' && summary.texts.length > 0,
};

/** The kinds of which a file of these summaries has something to tell. */
export function kindsOf(summaries: IndicatorSummary[]): FileKind[] {
  return fileKinds.filter((kind) => summaries.some(isIn[kind]));
}
