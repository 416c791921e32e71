import type { ElementPlace, PagePlace } from '#lib/survey/edit-edition.ts';

/** What of a draft is open for writing. */
export type Selection =
  | { kind: 'facts' }
  | { kind: 'part'; part: number }
  | { kind: 'page'; place: PagePlace }
  | { kind: 'element'; place: ElementPlace };

/** One text for a selection, the same for the same place. */
export function selectionKey(selection: Selection): string {
  switch (selection.kind) {
    case 'facts':
      return 'facts';
    case 'part':
      return `part-${selection.part}`;
    case 'page':
      return `page-${selection.place.part}-${selection.place.page}`;
    case 'element':
      return `element-${selection.place.part}-${selection.place.page}-${selection.place.path.join('-')}`;
  }
}

const step = /^parts\[(\d+)\](?:\.survey\.pages\[(\d+)\])?/;

/** What to open to mend a fault, by its path in the file. */
export function selectionOf(path: string): Selection {
  const match = step.exec(path);
  if (!match) return { kind: 'facts' };
  const part = Number(match[1]);
  if (match[2] === undefined) return { kind: 'part', part };
  const page = Number(match[2]);
  const indexes = [...path.slice(match[0].length).matchAll(/\.elements\[(\d+)\]/g)].map(([, at]) => Number(at));
  return indexes.length === 0
    ? { kind: 'page', place: { part, page } }
    : { kind: 'element', place: { part, page, path: indexes } };
}
