import type { Bridge } from './bridge.ts';
import type { Check } from './check.ts';
import type { Edition } from './edition.ts';
import { addressOf, type Choice, type Field, type FieldType, type Question } from './question.ts';
import type { LocalText } from './text.ts';

/** A question as one edition asks it; null fields where the edition says nothing of it. */
export type CodebookEdition = {
  label: string;
  title: LocalText;
  help: LocalText | null;
  bridge: Bridge | null;
};

/** One variable: an address that holds an answer, and the type of that answer. */
export type CodebookField = { address: string; label: LocalText | null; type: FieldType; observes: Field['observes'] };

/** A question with everything that is needed to read its answers, over all editions that ask it. */
export type CodebookEntry = {
  place: string;
  part: LocalText;
  section: LocalText;
  kind: Question['kind'];
  /** The latest edition first. */
  editions: CodebookEdition[];
  /** From the latest edition that asks it. */
  fields: CodebookField[];
  choices: Choice[];
  condition: string | null;
  checks: Check[];
  /** Why the latest edition no longer asks it; null while it does. */
  dropped: LocalText | null;
};

/**
 * The codebook of a questionnaire: one entry for each question that any of its editions asks, known by part and name.
 * `editions` are in order, the oldest first; the entries come in the order of the latest.
 */
export function codebookOf(editions: Edition[]): CodebookEntry[] {
  const latestFirst = [...editions].reverse();
  const seen = new Map<string, CodebookEntry>();
  for (const edition of latestFirst) {
    for (const { place, entry } of entriesIn(edition)) {
      const known = seen.get(place);
      if (known) known.editions.push(...entry.editions);
      else seen.set(place, { ...entry, dropped: droppedBy(latestFirst, edition, place) });
    }
  }
  return [...seen.values()];
}

function entriesIn(edition: Edition): { place: string; entry: Omit<CodebookEntry, 'dropped'> }[] {
  return edition.parts.flatMap((part) =>
    part.sections.flatMap((section) =>
      section.questions.map((question) => {
        const place = `${part.key}/${question.name}`;
        return {
          place,
          entry: {
            place,
            part: part.title,
            section: section.title,
            kind: question.kind,
            editions: [
              {
                label: edition.label,
                title: question.title,
                help: question.help,
                bridge: edition.bridges[place] ?? null,
              },
            ],
            fields: variablesOf(question, part.key),
            choices: choicesOf(question),
            condition: question.visibleIf,
            checks: part.checks.filter((check) => check.question === question.name),
          },
        };
      }),
    ),
  );
}

/** Stands for a municipality's code where every municipality has the same variables. */
export const anyMunicipality = '####';

function variablesOf(question: Question, part: string): CodebookField[] {
  const { fields, rows, columns, rowsAreMunicipalities, name } = question;
  if (!rowsAreMunicipalities)
    return fields.map(({ address, label, type, observes }) => ({ address, label, type, observes }));
  return fields
    .filter(({ row }) => row === rows[0]?.key)
    .map(({ column, type, observes }) => ({
      address: addressOf(part, name, anyMunicipality, column),
      label: columns.find(({ key }) => key === column)?.text ?? null,
      type,
      observes,
    }));
}

function choicesOf({ fields }: Question): Choice[] {
  const all = fields.flatMap(({ type }) => (type.kind === 'choice' || type.kind === 'choices' ? type.choices : []));
  return all.filter(({ value }, at) => all.findIndex((other) => other.value === value) === at);
}

/** The reason stands in the edition after the last one that asked it. */
function droppedBy(latestFirst: Edition[], last: Edition, place: string): LocalText | null {
  const after = latestFirst[latestFirst.indexOf(last) - 1];
  return after ? (after.dropped[place] ?? { sv: '', en: '' }) : null;
}
