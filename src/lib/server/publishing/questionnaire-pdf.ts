import type { PaperItem, PaperPart, PaperQuestion } from '#lib/domain/paper.ts';
import { formatDate } from '#lib/domain/format.ts';
import type { Language } from '#lib/domain/text.ts';
import { answerBlocks } from './answers.ts';
import { type Block, here, paragraph, place, space } from './blocks.ts';
import { contentBlocks } from './content.ts';
import { frontPage, type Fact, type Listed } from './front-page.ts';
import { pageFrames } from './page-frames.ts';
import { Sheet } from './sheet.ts';
import type { PaperWords } from './words.ts';

/** A questionnaire to set; `lead` of a part says who answers it and how long it takes. */
export type QuestionnairePaper = {
  language: Language;
  title: string;
  subject: string;
  /** At the head and foot of each page. */
  running: string;
  source: string;
  lead: string;
  facts: Fact[];
  parts: (PaperPart & { lead: string })[];
  words: PaperWords;
  /** When the edition was published, so that the same edition gives the same bytes. */
  date: Date;
};

/** The whole questionnaire, blank, as a tagged PDF on A4. */
export async function questionnairePdf(paper: QuestionnairePaper): Promise<Uint8Array<ArrayBuffer>> {
  const { language, title, subject, parts, words, date } = paper;
  const sheet = new Sheet({ title, language, subject }, date);
  const fillContents = frontPage(sheet, paper);
  const listed: Listed[] = [];
  for (const part of parts) {
    sheet.newPage();
    sheet.within('Sect', () => setPart(sheet, part, { words, language, list: (entry) => listed.push(entry) }));
  }
  fillContents(listed);
  pageFrames(sheet, paper);
  return sheet.bytes();
}

type Setting = { words: PaperWords; language: Language; list: (entry: Listed) => void };

function setPart(sheet: Sheet, part: QuestionnairePaper['parts'][number], setting: Setting): void {
  const chapter = sheet.pdf.outline.addItem(part.title);
  setting.list({ text: part.title, page: sheet.pages, isPart: true });
  for (const block of [
    paragraph('H2', part.title, 'part', { after: 2 }),
    paragraph('P', part.lead, 'soft', { after: 10 }),
  ])
    block.draw(sheet);
  part.sections.forEach(({ title, intro, items }, at) => {
    const heading: Block[] = [
      ...(at === 0 ? [] : [space(18)]),
      here(() => {
        chapter.addItem(title);
        setting.list({ text: title, page: sheet.pages, isPart: false });
      }),
      paragraph('H3', title, 'section', { after: 3, leads: true }),
      ...(intro === null ? [] : [paragraph('P', intro, 'body', { after: 4, leads: true })]),
    ];
    const [first = [], ...others] = items.map((item) => itemBlocks(item, setting, sheet));
    sheet.within('Sect', () => {
      place(sheet, [...heading, ...first]);
      for (const blocks of others) place(sheet, blocks);
    });
  });
}

function itemBlocks(item: PaperItem, setting: Setting, sheet: Sheet): Block[] {
  if (item.kind === 'text') return [space(8), ...contentBlocks(item.content)];
  return questionBlocks(item, setting, sheet);
}

function questionBlocks(question: PaperQuestion, { words, language }: Setting, sheet: Sheet): Block[] {
  const { number, title, help, period, condition, panels } = question;
  const said = (text: string | null, style: 'soft' | 'condition'): Block[] =>
    text === null ? [] : [paragraph('P', text, style, { leads: true })];
  return [
    space(12),
    ...panels.flatMap((panel) => [
      paragraph('P', panel.title, 'panel', { after: 2, leads: true }),
      ...said(panel.help, 'soft'),
      space(5),
    ]),
    paragraph('H4', number === null ? title : `${number}. ${title}`, 'question', { after: 1, leads: true }),
    ...said(help, 'soft'),
    ...said(period && words.period(periodText(period, language)), 'soft'),
    ...said(condition && words.shownIf(condition), 'condition'),
    space(5),
    ...answerBlocks(question.answer, words, sheet),
  ];
}

function periodText({ from, to }: { from: string; to: string }, language: Language): string {
  return from === to ? formatDate(from, language) : `${formatDate(from, language)} – ${formatDate(to, language)}`;
}
