import PDFDocument from 'pdfkit';
import type { Language } from '#lib/domain/text.ts';
import { type FontName, fonts } from './fonts.ts';

/** A4 in points, and its margins: the heading of each page stands in the upper one, its number in the lower. */
const a4 = { width: 595.28, height: 841.89 };
const margins = { top: 66, right: 62, bottom: 56, left: 62 };
export const bodyWidth = a4.width - margins.left - margins.right;
export const bodyHeight = a4.height - margins.top - margins.bottom;

export const colours = { ink: '#16262b', soft: '#4d6066', line: '#79847f', faint: '#d8dbd4', heed: '#7d5100' } as const;

export type Style = { font: FontName; size: number; colour: string; lineGap?: number };

/** How each kind of text is set. */
export const styles = {
  title: { font: 'strong', size: 24, colour: colours.ink },
  part: { font: 'strong', size: 18, colour: colours.ink },
  section: { font: 'strong', size: 14, colour: colours.ink },
  panel: { font: 'strong', size: 11.5, colour: colours.ink },
  question: { font: 'strong', size: 11, colour: colours.ink, lineGap: 0.5 },
  body: { font: 'plain', size: 10.5, colour: colours.ink, lineGap: 1 },
  soft: { font: 'plain', size: 9.5, colour: colours.soft, lineGap: 0.5 },
  condition: { font: 'plain', size: 9.5, colour: colours.heed, lineGap: 0.5 },
  cell: { font: 'plain', size: 9.5, colour: colours.ink },
  head: { font: 'strong', size: 9, colour: colours.ink },
  small: { font: 'plain', size: 8, colour: colours.soft },
  mark: { font: 'strong', size: 8.5, colour: colours.heed },
} as const satisfies Record<string, Style>;
export type StyleName = keyof typeof styles;

/** What cannot be set: control characters, halves of characters, and marks that turn the direction of writing. */
// eslint-disable-next-line no-control-regex -- these are what it is about
const unset = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** Longer words than there are: finding where to break one takes the square of its length, so it may be broken anywhere. */
const endless = /[^\s-]{40}(?=[^\s-]{20})/g;

/** The text as it can be set: composed, one space where there were several, its lines kept. */
export function settable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll('\t', ' ')
    .replace(unset, '')
    .replace(/ {2,}/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
    .replace(endless, '$&\u200b');
}

export type DocumentFacts = { title: string; language: Language; subject: string };
export type Area = { x: number; y: number; width: number };

/** The pages being written: what is drawn is either tagged as content or said to be mere decoration. */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument;
  readonly #open: PDFKit.PDFStructureElement[] = [];

  constructor({ title, language, subject }: DocumentFacts, date: Date) {
    const lang = language === 'sv' ? 'sv-SE' : 'en-GB';
    this.pdf = new PDFDocument({
      size: [a4.width, a4.height],
      margins,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang,
      bufferPages: true,
      autoFirstPage: false,
      info: { Title: settable(title), Subject: settable(subject), Creator: 'Samsyn', CreationDate: date },
    });
    for (const [name, bytes] of Object.entries(fonts())) this.pdf.registerFont(name, bytes);
    this.pdf.addPage();
    const root = this.pdf.struct('Document');
    this.pdf.addStructure(root);
    this.#open.push(root);
  }

  get left(): number {
    return margins.left;
  }

  get y(): number {
    return this.pdf.y;
  }

  set y(at: number) {
    this.pdf.y = at;
  }

  /** Points left on the page. */
  get room(): number {
    return a4.height - margins.bottom - this.pdf.y;
  }

  get isAtTop(): boolean {
    return this.pdf.y <= margins.top;
  }

  /** How many pages there are. */
  get pages(): number {
    return this.pdf.bufferedPageRange().count;
  }

  /** Goes back to a page (from 1) to write there what was not known before. */
  at(page: number, y: number): void {
    this.pdf.switchToPage(page - 1);
    this.pdf.y = y;
  }

  newPage(): void {
    this.pdf.addPage();
  }

  /** Goes on to a new page unless there is so much room. */
  ensure(height: number): void {
    if (height > this.room && !this.isAtTop) this.newPage();
  }

  /** Everything that `draw` adds stands within an element of this tag. */
  within(tag: string, draw: () => void, options: { scope?: 'Row' | 'Column' } = {}): void {
    const element = this.pdf.struct(tag, options as object);
    this.#open.at(-1)?.add(element);
    this.#open.push(element);
    draw();
    this.#open.pop();
    element.end();
  }

  /** An element whose place is kept here, to be filled when the rest is known. */
  reserve(tag: string): (draw: () => void) => void {
    const element = this.pdf.struct(tag);
    this.#open.at(-1)?.add(element);
    return (draw) => {
      this.#open.push(element);
      draw();
      this.#open.pop();
      element.end();
    };
  }

  /** Sets a text; it goes on to the next page where it must. Leaves `y` below it. */
  text(tag: string, text: string, style: StyleName, { x, y, width, ...more }: Area & PDFKit.Mixins.TextOptions): void {
    const { colour, lineGap } = this.#set(style);
    const closure = (): void => {
      this.pdf.fillColor(colour).text(settable(text), x, y, { width, lineGap, ...more });
    };
    this.#open.at(-1)?.add(this.pdf.struct(tag, {}, closure));
  }

  /** What is seen, and said in words for whoever cannot see it. Leaves `y` where it was. */
  figure(alt: string, draw: (pdf: PDFKit.PDFDocument) => void): void {
    this.#open.at(-1)?.add(this.pdf.struct('Figure', { alt: settable(alt) }, () => draw(this.pdf)));
  }

  /** The height that a text takes, in points. */
  heightOf(text: string, style: StyleName, width: number): number {
    const { lineGap } = this.#set(style);
    return this.pdf.heightOfString(settable(text), { width, lineGap });
  }

  widthOf(text: string, style: StyleName): number {
    this.#set(style);
    return this.pdf.widthOfString(settable(text));
  }

  /** Draws what says nothing that is not said elsewhere. */
  decorate(type: 'Layout' | 'Pagination', draw: (pdf: PDFKit.PDFDocument) => void): void {
    this.pdf.markContent('Artifact', { type });
    draw(this.pdf);
    this.pdf.endMarkedContent();
  }

  /** Sets a text that is part of a decoration. */
  plain(text: string, style: StyleName, { x, y, width }: Area, align: 'left' | 'right' = 'left'): void {
    const { colour, lineGap } = this.#set(style);
    this.pdf.fillColor(colour).text(settable(text), x, y, { width, lineGap, align });
  }

  /** One line of decoration, to the left or right of an area; what is too long for it is cut. */
  line(text: string, style: StyleName, { x, y, width }: Area, align: 'left' | 'right' = 'left'): void {
    const { colour } = this.#set(style);
    const whole = settable(text).replaceAll('\n', ' ');
    const wide = this.pdf.widthOfString(whole) / (0.8 * width);
    const set = wide > 1 ? `${whole.slice(0, whole.length / wide).toWellFormed()}…` : whole;
    const shift = align === 'right' ? width - this.pdf.widthOfString(set) : 0;
    this.pdf.fillColor(colour).text(set, x + shift, y, { lineBreak: false });
  }

  /** Makes the style's font the current one; gives what else it says. */
  #set(style: StyleName): { colour: string; lineGap: number } {
    const { font, size, colour, lineGap = 0 }: Style = styles[style];
    this.pdf.font(font).fontSize(size);
    return { colour, lineGap };
  }

  /** Ends the document; its bytes. */
  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    this.#open[0]?.end();
    this.pdf.end();
    const chunks: Buffer[] = [];
    for await (const chunk of this.pdf) chunks.push(chunk as Buffer);
    return new Uint8Array(Buffer.concat(chunks));
  }
}
