/** Shapes to be drawn anywhere, sharp in any size. */

type Box = { x: number; y: number; width: number; height: number };

/** An outline in SVG's path language, moved by `at`, filled or stroked, and seen only within `clip`. */
export type Shape = {
  path: string;
  at: [number, number];
  fill: string | null;
  stroke: { colour: string; width: number; join: 'miter' | 'round' } | null;
  opacity: number;
  clip: Box | null;
};

export type Picture = { width: number; height: number; shapes: Shape[] };

const element = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const attribute = /([\w:-]+)="([^"]*)"/g;

/** What the canvas is known to write; anything else would be left out of the picture in silence. */
const known = new Set(
  ['x', 'y', 'width', 'height', 'd', 'transform', 'clip-path', 'id', 'fill', 'fill-opacity', 'fill-rule'].concat([
    'stroke',
    'stroke-width',
    'stroke-linejoin',
    'stroke-linecap',
    'stroke-miterlimit',
    'stroke-opacity',
  ]),
);

type Attributes = Map<string, string>;

function attributesOf(tag: string, text: string): Attributes {
  const found: Attributes = new Map([...text.matchAll(attribute)].map(([, name = '', value = '']) => [name, value]));
  const strange = [...found.keys()].find((name) => !known.has(name));
  if (strange !== undefined) throw new Error(`A chart's ${tag} has a ${strange}, which is not drawn.`);
  return found;
}

const number = (attributes: Attributes, name: string, otherwise = 0): number =>
  Number(attributes.get(name) ?? otherwise);

/** Hundredths of a pixel are finer than any printer, and half as long to write. */
function shortened(path: string): string {
  return path.replace(/-?\d+\.\d{3,}/g, (digits) => String(Math.round(Number(digits) * 100) / 100));
}

/** Reads the drawing that a canvas wrote as SVG. Throws for what it does not know, rather than leave it out. */
export function pictureOf(svg: string, { width, height }: { width: number; height: number }): Picture {
  const shapes: Shape[] = [];
  const clips = new Map<string, Box>();
  const within: (Box | null)[] = [null];
  let defining: string | null = null;
  for (const [, closing, tag = '', text = ''] of svg.matchAll(element)) {
    if (tag === 'svg') continue;
    if (closing) {
      if (tag === 'g') within.pop();
      if (tag === 'clipPath') defining = null;
      continue;
    }
    const attributes = attributesOf(tag, text);
    if (tag === 'clipPath') defining = attributes.get('id') ?? '';
    else if (tag === 'g') within.push(clips.get(clipName(attributes)) ?? within.at(-1) ?? null);
    else if (tag === 'rect' && defining !== null) clips.set(defining, boxOf(attributes));
    else if (tag === 'path' || tag === 'rect') {
      const shape = shapeOf(tag, attributes, within.at(-1) ?? null);
      if (shape.opacity > 0) shapes.push(shape);
    } else throw new Error(`A chart has a ${tag}, which is not drawn.`);
  }
  return { width, height, shapes };
}

function clipName(attributes: Attributes): string {
  return /^url\(#(\w+)\)$/.exec(attributes.get('clip-path') ?? '')?.[1] ?? '';
}

function boxOf(attributes: Attributes): Box {
  return {
    x: number(attributes, 'x'),
    y: number(attributes, 'y'),
    width: number(attributes, 'width'),
    height: number(attributes, 'height'),
  };
}

function shapeOf(tag: string, attributes: Attributes, clip: Box | null): Shape {
  const stroke = attributes.get('stroke');
  const fill = attributes.get('fill') ?? 'black';
  return {
    path: tag === 'rect' ? outlineOf(boxOf(attributes)) : shortened(attributes.get('d') ?? ''),
    at: movedBy(attributes.get('transform')),
    fill: fill === 'none' ? null : fill,
    stroke:
      stroke === undefined
        ? null
        : {
            colour: stroke,
            width: number(attributes, 'stroke-width', 1),
            join: attributes.get('stroke-linejoin') === 'round' ? 'round' : 'miter',
          },
    opacity: number(attributes, stroke === undefined ? 'fill-opacity' : 'stroke-opacity', 1),
    clip,
  };
}

function outlineOf({ x, y, width, height }: Box): string {
  return `M${x} ${y}L${x + width} ${y}L${x + width} ${y + height}L${x} ${y + height}Z`;
}

function movedBy(transform: string | undefined): [number, number] {
  if (transform === undefined) return [0, 0];
  const [, x, y = '0'] = /^translate\((-?[\d.e-]+)(?: (-?[\d.e-]+))?\)$/.exec(transform) ?? [];
  if (x === undefined) throw new Error(`A chart has something turned (${transform}), which is not drawn.`);
  return [Number(x), Number(y)];
}
