/** Where labels on a map can stand without covering a bubble or each other. */

export type Box = { left: number; right: number; top: number; bottom: number };
export type Size = { width: number; height: number };

const gap = 3;
/** Between labels side by side, so that they do not read as one. */
const between = 6;

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function apart({ left, right, top, bottom }: Box): Box {
  return { left: left - between, right: right + between, top, bottom };
}

function around(bubble: Box, { width, height }: Size): Box[] {
  const [x, y] = [(bubble.left + bubble.right) / 2, (bubble.top + bubble.bottom) / 2];
  const at = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + height });
  return [
    at(x - width / 2, bubble.bottom + gap),
    at(x - width / 2, bubble.top - gap - height),
    at(bubble.right + gap, y - height / 2),
    at(bubble.left - gap - width, y - height / 2),
  ];
}

/** A box for each label in the order given: under its bubble, over, right or left; null where there is no room. */
export function placed(bubbles: Box[], sizes: Size[], canvas: Size): (Box | null)[] {
  const taken: Box[] = [];
  return bubbles.map((bubble, at) => {
    const size = sizes[at];
    if (!size) return null;
    const inside = ({ left, right, top, bottom }: Box): boolean =>
      left >= 0 && top >= 0 && right <= canvas.width && bottom <= canvas.height;
    const free = around(bubble, size).find(
      (box) =>
        inside(box) && !bubbles.some((other) => meets(box, other)) && !taken.some((other) => meets(box, apart(other))),
    );
    if (!free) return null;
    taken.push(free);
    return free;
  });
}
