/** What tells series apart beside their colours: the shape of their points and how their lines are dashed. */

const shapes = ['circle', 'rect', 'triangle', 'rectRot'] as const;
export type Shape = (typeof shapes)[number];

/** The first is whole. Lengths of dash and gap in pixels; a target is dotted and drawn thinner. */
const dashes: readonly (readonly number[])[] = [[], [9, 4], [5, 3], [12, 4, 3, 4], [3, 2], [16, 4]];

export function shapeOf(index: number): Shape {
  return shapes[index % shapes.length] ?? 'circle';
}

export function dashOf(index: number): number[] {
  return [...(dashes[index % dashes.length] ?? [])];
}
