/** Text beside a plot: how wide it is about, and how labels keep out of each other's way. */

export const fontSize = 13;
export const lineHeight = 16;

/** A guess that is never too small for Source Sans 3; the real width is known only once there is a canvas. */
export function roughWidth(text: string): number {
  return Math.ceil(text.length * 7.2);
}

/** A row's name on as many lines as it needs beside a plot, which keeps more than half of a canvas this wide. */
export function nameLines(name: string, canvas: number): string[] {
  return wrapped(name, canvas * 0.42, roughWidth);
}

/** Words on lines no wider than `width`; a word that is wider stands alone. */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Moves positions apart to at least `gap`, keeping their order and staying above `bottom` where there is room. */
export function spread(positions: number[], gap: number, bottom: number): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const placed = [...positions];
  let least = -Infinity;
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, least);
    least = (placed[index] ?? 0) + gap;
  }
  let most = bottom;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, most);
    most = (placed[index] ?? 0) - gap;
  }
  return placed;
}
