import { draftOf } from './draft.ts';

const text = () => ({ sv: '', en: '' });

const blank = {
  kind: 'regional',
  title: '',
  shortTitle: text(),
  validFrom: '',
  validTo: '',
  openEnded: '',
  source: { title: '', dated: '', references: [''] },
  targetGroup: text(),
  overallGoal: text(),
  levelName: text(),
  followUp: text(),
  revision: text(),
  notice: text(),
  predecessor: '',
};

/** What the form of an agreement's facts holds, every value as text. */
export type FactsDraft = typeof blank;

/** The facts of a stored agreement, or what was written, to go on writing in; an empty one with a row to write in. */
export function factsDraft(item: unknown): FactsDraft {
  const draft = draftOf(blank, item);
  const { source } = draft;
  source.references = source.references.filter((line) => line.trim() !== '');
  if (source.references.length === 0) source.references.push('');
  return draft;
}
