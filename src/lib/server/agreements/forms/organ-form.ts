import { linesIn, localIn, localOrNull, textIn, textOrNull, type Texts, wholeOrNull } from './values.ts';

/** A body of the cooperation, as its form tells it. */
export function organFromForm(texts: Texts): unknown {
  return {
    name: textIn(texts, 'name'),
    role: localIn(texts, 'role'),
    convener: textOrNull(texts, 'convener'),
    members: linesIn(texts, 'members'),
    meetingsPerYear: wholeOrNull(texts, 'meetingsPerYear'),
    cadence: localOrNull(texts, 'cadence'),
  };
}
