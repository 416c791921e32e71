import { setImmediate } from 'node:timers/promises';
import type { Drawing } from '#lib/chart/drawing.ts';
import type { Language } from '#lib/domain/text.ts';
import { type Block, here, paragraph, place, space } from './blocks.ts';
import { drawChart } from './draw-chart.ts';
import { type FigureTable, figureTableBlocks } from './figure-table.ts';
import { type Fact, frontPage, type Listed } from './front-page.ts';
import { pageFrames } from './page-frames.ts';
import type { Picture } from './picture.ts';
import { legendBlock, pictureBlock } from './picture-block.ts';
import { Sheet } from './sheet.ts';

/** A chart with what belongs to it, all in words: `alt` is what the page reads out, `notes` source, coverage and breaks. */
export type PackChart = {
  title: string;
  /** The latest figure and where it is heading; empty where there is none. */
  latest: string;
  drawing: Drawing;
  /** Of the drawing, in the pixels of a page. */
  height: number;
  alt: string;
  /** The lines' names, where they do not stand in the drawing itself. */
  legend: string[];
  notes: string;
  table: FigureTable;
};

/** A question with what is to know of it, and what came of it, one after another. */
export type PackThread = { question: string; facts: string[]; entries: { head: string; text: string }[] };

/** One item of a pack; a text without a heading goes on with the item before. */
export type PackSection = {
  heading: string | null;
  text: string;
  chart: PackChart | null;
  table: FigureTable | null;
  thread: PackThread | null;
};

export type PackPaper = {
  language: Language;
  title: string;
  subject: string;
  /** At the head and foot of each page. */
  running: string;
  source: string;
  marks: string[];
  lead: string;
  facts: Fact[];
  /** What the pack opens with, before its items. */
  opening: string;
  sections: PackSection[];
  words: { contents: string; tables: string; page: (at: { page: number; of: number }) => string };
  /** When the pack was handed out or last saved, so that the same one gives the same bytes. */
  date: Date;
};

/** The pixels of a page that the text's width is on paper: letters of 13 pixels become 9.5 points high. */
const chartWidth = 640;

/** A meeting's pack as a tagged PDF on A4: front page, items, and the figures of the charts as tables. */
export async function packPdf(paper: PackPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { language, title, subject, sections, opening, words, date } = paper;
  const pictures = await picturesOf(sections);
  const sheet = new Sheet({ title, language, subject }, date);
  const fillContents = frontPage(sheet, paper);
  const listed: Listed[] = [];
  const list = (text: string): Block =>
    here(() => {
      sheet.pdf.outline.addItem(text);
      listed.push({ text, page: sheet.pages, isPart: true });
    });
  if (opening !== '' || sections.length > 0) sheet.newPage();
  if (opening !== '') place(sheet, textBlocks(opening));
  for (const section of sections) {
    sheet.within('Sect', () => place(sheet, sectionBlocks(section, pictures.get(section), list)));
    // Setting a chart takes its time too.
    await setImmediate();
  }
  setTables(sheet, sections, words.tables, list);
  fillContents(listed);
  pageFrames(sheet, paper);
  return sheet.bytes();
}

/** Each chart drawn, with a pause after each: the process has others to answer. */
async function picturesOf(sections: PackSection[]): Promise<Map<PackSection, Picture>> {
  const pictures = new Map<PackSection, Picture>();
  for (const section of sections) {
    if (!section.chart) continue;
    const { drawing, height } = section.chart;
    pictures.set(section, drawChart(drawing, { width: chartWidth, height }));
    await setImmediate();
  }
  return pictures;
}

function textBlocks(text: string): Block[] {
  return text.split(/\n{2,}/).map((part) => paragraph('P', part, 'body', { after: 6 }));
}

function sectionBlocks(
  { heading, text, chart, table, thread }: PackSection,
  picture: Picture | undefined,
  list: (text: string) => Block,
): Block[] {
  return [
    space(heading === null ? 4 : 20),
    ...(heading === null ? [] : [list(heading), paragraph('H2', heading, 'section', { after: 4, leads: true })]),
    ...(text === '' ? [] : textBlocks(text)),
    ...(chart && picture ? chartBlocks(chart, picture) : []),
    ...(table ? [space(6), ...figureTableBlocks(table)] : []),
    ...(thread ? threadBlocks(thread) : []),
  ];
}

function threadBlocks({ question, facts, entries }: PackThread): Block[] {
  return [
    paragraph('BlockQuote', question, 'question', { indent: 12, before: 4, after: 3, leads: true }),
    ...facts.map((fact) => paragraph('P', fact, 'soft', { after: 2 })),
    ...entries.flatMap(({ head, text }) => [
      paragraph('P', head, 'head', { indent: 12, before: 6, after: 1, leads: text !== '' }),
      ...(text === '' ? [] : [paragraph('P', text, 'body', { indent: 12 })]),
    ]),
  ];
}

function chartBlocks({ title, latest, alt, legend, notes }: PackChart, picture: Picture): Block[] {
  return [
    paragraph('H3', title, 'panel', { before: 4, after: 1, leads: true }),
    ...(latest === '' ? [] : [paragraph('P', latest, 'body', { after: 2, leads: true })]),
    ...(legend.length === 0 ? [] : [legendBlock(legend)]),
    pictureBlock(picture, alt),
    paragraph('P', notes, 'soft', { before: 2 }),
  ];
}

/** The figures of every chart, for whoever wants to read them or reckon with them. */
function setTables(sheet: Sheet, sections: PackSection[], heading: string, list: (text: string) => Block): void {
  const tables = sections.flatMap(({ chart }) => (chart ? [chart.table] : []));
  if (tables.length === 0) return;
  sheet.newPage();
  sheet.within('Sect', () => {
    const [first, ...others] = tables.map(figureTableBlocks);
    place(sheet, [list(heading), paragraph('H2', heading, 'section', { after: 8, leads: true }), ...(first ?? [])]);
    for (const blocks of others) place(sheet, [space(16), ...blocks]);
  });
}
