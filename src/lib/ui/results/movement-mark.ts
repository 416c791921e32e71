import type { Movement } from '#lib/domain/trend.ts';
import * as m from '#lib/paraglide/messages.js';
import type { MarkKind } from '../kit/index.ts';

const signs: Record<Movement, string> = { up: '▲', down: '▼', level: '●', first: '○', broken: '○', few: '○' };

const words: Record<Movement, () => string> = {
  up: m.council_up,
  down: m.council_down,
  level: m.council_level,
  first: m.council_first,
  broken: m.council_broken,
  few: m.council_few,
};

/** Which way an indicator goes, in a sign and a word; the colour says whether that is the wanted way. */
export function movementMark(
  movement: Movement,
  wanted: boolean | null,
): { kind: MarkKind; sign: string; text: string } {
  return { kind: wanted === null ? 'not' : wanted ? 'done' : 'heed', sign: signs[movement], text: words[movement]() };
}
