/** What a PDF of ours holds, for tests: its objects, the text of its pages, and what of that is tagged. */
import { inflateSync } from 'node:zlib';

type PdfObject = { dictionary: string; stream: string | null };

/** The objects by number; `bytes` as pdfkit writes them, without object streams. */
function objectsIn(bytes: Uint8Array): Map<string, PdfObject> {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const [, number = '', body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [dictionary = '', stream] = body.split(/\nstream\n/);
    const packed = stream?.slice(0, stream.lastIndexOf('\nendstream'));
    objects.set(number, { dictionary, stream: packed === undefined ? null : unpacked(dictionary, packed) });
  }
  return objects;
}

function unpacked(dictionary: string, stream: string): string {
  const bytes = Buffer.from(stream, 'latin1');
  return (dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

export type ReadPdf = {
  /** The dictionaries of all objects, one after another. */
  dictionaries: string;
  pages: string[];
  /** Texts that are neither content with a tag nor said to be decoration. */
  untagged: number;
  /** How many elements there are of each tag. */
  tags: Map<string, number>;
};

export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = objectsIn(bytes);
  const dictionaries = [...objects.values()].map(({ dictionary }) => dictionary).join('\n');
  const fonts = fontsIn(objects, dictionaries);
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\n/.test(dictionary));
  const contents = pages.map(
    ({ dictionary }) => objects.get(/\/Contents (\d+) /.exec(dictionary)?.[1] ?? '')?.stream ?? '',
  );
  const tags = [...dictionaries.matchAll(/\/S \/(\w+)/g)].map(([, tag = '']) => tag);
  return {
    dictionaries,
    pages: contents.map((content) => textIn(content, fonts)),
    untagged: contents.reduce((sum, content) => sum + untaggedIn(content), 0),
    tags: new Map([...Map.groupBy(tags, (tag) => tag)].map(([tag, all]) => [tag, all.length])),
  };
}

type Fonts = Map<string, string[]>;

/** What each glyph of each font stands for. */
function fontsIn(objects: Map<string, PdfObject>, dictionaries: string): Fonts {
  const named = [...dictionaries.matchAll(/\/(F\d+) (\d+) 0 R/g)];
  return new Map(
    named.map(([, name = '', number = '']) => {
      const map = /\/ToUnicode (\d+) /.exec(objects.get(number)?.dictionary ?? '')?.[1] ?? '';
      const ranges = [...(objects.get(map)?.stream ?? '').matchAll(/> \[(.*?)\]/g)];
      const glyphs = ranges.flatMap(([, range = '']) =>
        [...range.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) => spelled(hex)),
      );
      return [name, glyphs];
    }),
  );
}

const spelled = (hex: string): string =>
  String.fromCharCode(...hex.split(' ').map((unit) => Number.parseInt(unit, 16)));

function textIn(content: string, fonts: Fonts): string {
  let glyphs: string[] = [];
  const words: string[] = [];
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? [];
    else words.push([...(shown ?? '').matchAll(/<([0-9a-f]+)>/g)].map(([, hex = '']) => decoded(hex, glyphs)).join(''));
  }
  return words.join(' ').replace(/\s+/g, ' ');
}

function decoded(hex: string, glyphs: string[]): string {
  return [...hex.matchAll(/.{4}/g)].map(([code]) => glyphs[Number.parseInt(code, 16)] ?? '?').join('');
}

function untaggedIn(content: string): number {
  let depth = 0;
  let untagged = 0;
  for (const [word] of content.matchAll(/\b(BDC|BMC|EMC|BT)\b/g)) {
    if (word === 'BT') untagged += depth === 0 ? 1 : 0;
    else depth += word === 'EMC' ? -1 : 1;
  }
  return untagged;
}
