import type { Part, Section } from './edition.ts';
import type { Question } from './question.ts';

/**
 * The parts as a county is asked them: of an agency's grid, only the county's own municipalities are left. What has
 * no such grid stays the very same. `county` is SCB's code, with which those of its municipalities begin.
 */
export function partsInCounty(parts: Part[], county: string): Part[] {
  const isOfCounty = (row: string | null): boolean => row?.startsWith(county) ?? false;
  const asked = (question: Question): Question =>
    question.rowsAreMunicipalities
      ? {
          ...question,
          rows: question.rows.filter(({ key }) => isOfCounty(key)),
          fields: question.fields.filter(({ row }) => isOfCounty(row)),
        }
      : question;
  return parts.map((part) =>
    hasGrid(part)
      ? {
          ...part,
          sections: part.sections.map((section) => ({ ...section, questions: section.questions.map(asked) })),
        }
      : part,
  );
}

function hasGrid({ sections }: Part): boolean {
  return sections.some(({ questions }) => questions.some(({ rowsAreMunicipalities }) => rowsAreMunicipalities));
}

/**
 * The parts of a county's supplement, their sections named after their part (`tillagg-halsa`): the national edition
 * has a section on health too, and a section is found by its name alone. A definition's own names have no hyphen.
 */
export function supplementParts(parts: Part[]): Part[] {
  return parts.map((part) => ({ ...part, sections: part.sections.map((section) => renamed(part, section)) }));
}

/** True for a section that stands in one of the supplement's parts. */
export function isInSupplement(
  { key }: Pick<Section, 'key'>,
  supplement: { parts: readonly string[] } | null,
): boolean {
  return supplement?.parts.some((part) => key.startsWith(`${part}-`)) ?? false;
}

function renamed(part: Part, section: Section): Section {
  const key = `${part.key}-${section.key}`;
  return { ...section, key, questions: section.questions.map((question) => ({ ...question, section: key })) };
}
