import { branchIn, rowsIn, textIn, type Texts, wholeOrNull } from '../form-values.ts';
import type { PackHead, PackInput } from './pack-input.ts';

/** A new pack, as its form tells it. */
export function headFromForm(texts: Texts): PackHead {
  return { meetsOn: textIn(texts, 'meetsOn'), title: textIn(texts, 'title') };
}

/** The editor's form: the pack, and what the button that was pressed asks for (`keep`, `add-trend`, `up-3` …). */
export function packFromForm(texts: Texts): PackInput {
  return {
    ...headFromForm(texts),
    place: textIn(texts, 'place'),
    lead: textIn(texts, 'lead'),
    items: rowsIn(texts, 'items').map((row) => itemFromForm(row, textIn(row, 'kind'))),
    step: stepFromForm(texts),
  };
}

function itemFromForm(row: Texts, kind: string): unknown {
  const comment = textIn(row, 'comment');
  const indicator = textIn(row, 'indicator');
  switch (kind) {
    case 'text':
      return { kind, heading: textIn(row, 'heading'), text: textIn(row, 'text') };
    case 'trend':
      return { kind, indicator, comment };
    case 'municipalities':
      return { kind, indicator, year: wholeOrNull(row, 'year'), comment };
    case 'question':
      return { kind, question: textIn(row, 'question'), comment };
    default:
      return { kind };
  }
}

function stepFromForm(texts: Texts): PackInput['step'] {
  const [, kind = '', what = ''] = /^(add|up|down|remove)-([a-z]+|\d{1,2})$/.exec(textIn(texts, 'step')) ?? [];
  if (kind === 'add') return { kind, item: itemFromForm(branchIn(branchIn(texts, 'add'), what), what) };
  if ((kind === 'up' || kind === 'down' || kind === 'remove') && /^\d/.test(what)) return { kind, at: Number(what) };
  return { kind: 'keep' };
}
