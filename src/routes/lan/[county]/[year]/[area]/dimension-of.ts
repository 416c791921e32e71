import { type Dimension, dimensions } from '#lib/domain/indicator.ts';
import { Problem } from '#lib/domain/problem.ts';
import { queryText } from '#lib/server/http/query.ts';

/** The dimension that `dela` asks for the columns of, null when it is left out. Throws `bad-request` for any other word. */
export function dimensionOf(url: URL): Dimension | null {
  const text = queryText(url, 'dela');
  if (text === null) return null;
  const dimension = dimensions.find((known) => known === text);
  if (!dimension) throw new Problem('bad-request', { what: 'dela' });
  return dimension;
}
