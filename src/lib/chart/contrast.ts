/** How well one colour stands out from another, by WCAG 2.2: a ratio from 1 to 21. Colours are `#rrggbb`. */

const hex = /^#[0-9a-f]{6}$/i;

export function isHex(colour: string): boolean {
  return hex.test(colour);
}

/** Red, green and blue of light, each from 0 to 1. */
export function linear(colour: string): [number, number, number] {
  if (!isHex(colour)) throw new RangeError(`not a colour as #rrggbb: ${colour}`);
  const channel = (at: number): number => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

/** Of two inks the one that is read better on a colour. Forced colours have names: then the page's own surface. */
export function inkOn(colour: string, { ink, surface }: { ink: string; surface: string }): string {
  if (![colour, ink, surface].every(isHex)) return surface;
  return contrast(colour, ink) > contrast(colour, surface) ? ink : surface;
}
