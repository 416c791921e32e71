import type { PaperAnswer, PaperBox, PaperForm, PaperRoom } from '#lib/domain/paper.ts';
import { type Block, box, paragraph, space } from './blocks.ts';
import { bodyWidth, type Sheet } from './sheet.ts';
import { labelled, tableBlocks } from './table.ts';
import { sign, ticks } from './ticks.ts';
import type { PaperWords } from './words.ts';

const boxHeight = 21;
const narrow = 100;
const wide = 300;
const linesHeight = 66;

type Setting<Kind> = (answer: Extract<PaperAnswer, { kind: Kind }>, words: PaperWords, sheet: Sheet) => Block[];

/** Room for the answer to a question of each kind: a new kind does not compile until it can be set. */
const blocks: { [Kind in PaperAnswer['kind']]: Setting<Kind> } = {
  box: roomBlocks,
  lines: roomBlocks,
  choices: roomBlocks,
  computed: (_answer, words) => [paragraph('P', words.computed, 'soft')],
  scale: ({ texts, least, most }) => [scale(texts, least, most)],
  boxes: ({ rows }, words) => rows.flatMap(({ text, room }) => besideLabel(text, room, words)),
  table: (answer, _words, sheet) => tableBlocks(answer, sheet),
  municipalities: ({ count, table }, words, sheet) => [
    paragraph('P', words.everyMunicipality(count), 'soft', { after: 3, leads: true }),
    ...tableBlocks(table, sheet),
  ],
  list: ({ most, table }, words, sheet) => [
    ...tableBlocks(table, sheet),
    paragraph('P', words.mayAdd(most), 'soft', { before: 4 }),
  ],
  form: (answer, words) => form(answer, words),
};

export function answerBlocks(answer: PaperAnswer, words: PaperWords, sheet: Sheet): Block[] {
  // The record has a function for each kind, and this kind's takes this answer; the compiler cannot pair them.
  return blocks[answer.kind](answer as never, words, sheet);
}

function afterBox({ after }: PaperBox, words: PaperWords): string {
  return after === null ? '' : words[after];
}

function emptyBox(width: number, height: number, after: string): Block {
  return {
    height: () => height + 2,
    draw: (sheet) => {
      sheet.ensure(height);
      const y = sheet.y;
      box({ x: sheet.left, y, width }, height)(sheet);
      if (after !== '')
        sheet.text('P', after, 'soft', {
          x: sheet.left + width + 6,
          y: y + height / 2 - 6,
          width: bodyWidth - width - 6,
        });
      sheet.y = y + height + 2;
    },
  };
}

function besideLabel(text: string, room: PaperRoom, words: PaperWords): Block[] {
  if (room.kind === 'box') return [labelled(text, room.isNarrow ? 90 : 185, afterBox(room, words))];
  return [paragraph('P', text, 'body', { before: 3, after: 2, leads: true }), ...roomBlocks(room, words)];
}

function roomBlocks(room: PaperRoom, words: PaperWords): Block[] {
  if (room.kind === 'box') return [emptyBox(room.isNarrow ? narrow : wide, boxHeight, afterBox(room, words))];
  if (room.kind === 'lines') return [emptyBox(bodyWidth, linesHeight, '')];
  return [
    ...(room.several ? [paragraph('P', words.several, 'soft', { after: 2, leads: true })] : []),
    ticks(room.texts, 0),
  ];
}

/** The questions of one round of a form that is filled in for each thing there is. */
function form({ caption, most, questions }: PaperForm, words: PaperWords): Block[] {
  return [
    ...(caption === null ? [] : [paragraph('P', `${caption} 1`, 'question', { after: 3, leads: true })]),
    ...questions.flatMap(({ title, help, room }) => [
      paragraph('P', title, 'body', { after: 2, leads: true }),
      ...(help === null ? [] : [paragraph('P', help, 'soft', { after: 2, leads: true })]),
      ...roomBlocks(room, words),
      space(5),
    ]),
    paragraph('P', words.mayAdd(most), 'soft'),
  ];
}

/** Steps to tick in a row, with what the ends mean beside it; below one another where they are words. */
function scale(texts: string[], least: string | null, most: string | null): Block {
  const step = 34;
  const isShort = (sheet: Sheet): boolean => texts.every((text) => sheet.widthOf(text, 'cell') <= step - 6);
  const ends = [least, most].filter((text) => text !== null).join(' – ');
  const listed = [...(ends === '' ? [] : [paragraph('P', ends, 'soft', { after: 2 })]), ticks(texts, 0)];
  const heightOf = (sheet: Sheet): number => {
    if (!isShort(sheet)) return listed.reduce((sum, block) => sum + block.height(sheet), 0);
    return 32 + (ends === '' ? 0 : sheet.heightOf(ends, 'soft', bodyWidth));
  };
  return {
    height: heightOf,
    draw: (sheet) => {
      if (!isShort(sheet)) {
        for (const block of listed) block.draw(sheet);
        return;
      }
      if (ends !== '') sheet.text('P', ends, 'soft', { x: sheet.left, y: sheet.y, width: bodyWidth });
      const y = sheet.y + 2;
      sheet.within('L', () =>
        texts.forEach((text, at) => {
          const area = { x: sheet.left + at * step, width: step };
          sheet.within('LI', () => {
            sheet.text('Lbl', sign, 'body', { ...area, y, align: 'center' });
            sheet.text('LBody', text, 'cell', { ...area, y: y + 14, align: 'center' });
          });
        }),
      );
      sheet.y = y + 30;
    },
  };
}
