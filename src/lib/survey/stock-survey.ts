import type { Part } from '#lib/domain/edition.ts';
import type { LocalText } from '#lib/domain/text.ts';

/** Properties that are Samsyn's own, which stock SurveyJS would carry along without knowing them. */
const own = new Set(['indicator', 'component', 'breakdown', 'period', 'goalArea', 'decimals', 'unit', 'rowsFrom']);

/**
 * A part as a definition that stock SurveyJS runs unchanged: texts in SurveyJS's own form for two languages (`default` is
 * Swedish), Samsyn's properties left out, and the rows of a municipal grid written out.
 */
export function stockSurvey(part: Part, title: LocalText): Record<string, unknown> {
  const rows = new Map(
    part.sections.flatMap((section) =>
      section.questions
        .filter(({ rowsAreMunicipalities }) => rowsAreMunicipalities)
        .map(({ name, rows: named }) => [name, named.map(({ key, text }) => ({ value: key, text: text.sv }))] as const),
    ),
  );
  return { locale: 'sv', title: stockText(title), ...(translated(part.survey, rows) as Record<string, unknown>) };
}

const stockText = ({ sv, en }: LocalText) => ({ default: sv, sv, en });

function translated(value: unknown, rows: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((inner) => translated(inner, rows));
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return stockText(value);
  const named = 'name' in value && typeof value.name === 'string' ? rows.get(value.name) : undefined;
  const kept = Object.entries(value).filter(([key]) => !own.has(key));
  return {
    ...Object.fromEntries(kept.map(([key, inner]) => [key, translated(inner, rows)])),
    ...(named === undefined ? {} : { rows: named }),
  };
}

function isText(value: object): value is LocalText {
  const keys = Object.keys(value);
  return keys.length === 2 && 'sv' in value && 'en' in value && typeof value.sv === 'string';
}
