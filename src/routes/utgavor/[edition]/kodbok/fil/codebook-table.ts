import type { CodebookEntry, CodebookField } from '#lib/domain/codebook.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { CodebookReading } from '#lib/server/authoring/index.ts';
import { bridgeWords, typeWords } from '#lib/ui/authoring/words.ts';
import { valueText } from '#lib/ui/paper/codebook-words.ts';

type Row = { entry: CodebookEntry; field: CodebookField };
type Column = { heading: string; width: number; cell: (row: Row) => string };

/** Excel takes no more characters in a cell. */
const longestCell = 32_000;

/** One row for each variable, with its wording and comparability in each edition; the headings come first. */
export function codebookTable(
  { labels, entries }: Pick<CodebookReading, 'labels' | 'entries'>,
  language: Language,
): { rows: string[][]; widths: number[] } {
  const columns = columnsFor(labels, language);
  const variables = entries.flatMap((entry) => entry.fields.map((field): Row => ({ entry, field })));
  const rows = variables.map((row) => columns.map(({ cell }) => shortened(cell(row))));
  return { rows: [columns.map(({ heading }) => heading), ...rows], widths: columns.map(({ width }) => width) };
}

function columnsFor(labels: string[], language: Language): Column[] {
  return [
    { heading: m.codebook_field(), width: 32, cell: ({ field }) => field.address },
    { heading: m.codebook_part(), width: 24, cell: ({ entry }) => entry.part[language] },
    { heading: m.codebook_section(), width: 24, cell: ({ entry }) => entry.section[language] },
    { heading: m.codebook_kind(), width: 20, cell: ({ entry }) => typeWords[entry.kind]() },
    ...labels.flatMap((label, at): Column[] => [
      { heading: m.codebook_wording({ label }), width: 50, cell: ({ entry }) => wordingIn(entry, label, language) },
      ...(at === 0
        ? []
        : [
            {
              heading: m.codebook_bridge_in({ label }),
              width: 30,
              cell: ({ entry }: Row) => bridgeIn(entry, labels, at, language),
            },
          ]),
    ]),
    { heading: m.codebook_label(), width: 30, cell: ({ field }) => field.label?.[language] ?? '' },
    { heading: m.codebook_values(), width: 50, cell: ({ field }) => valueText(field.type, language) },
    { heading: m.codebook_indicator(), width: 14, cell: ({ field }) => field.observes?.indicator ?? '' },
    { heading: m.codebook_component(), width: 16, cell: ({ field }) => field.observes?.component ?? '' },
    { heading: m.codebook_breakdown(), width: 16, cell: ({ field }) => breakdownOf(field) },
    { heading: m.codebook_checks(), width: 40, cell: ({ entry }) => checksOf(entry, language) },
    { heading: m.codebook_condition(), width: 30, cell: ({ entry }) => entry.condition ?? '' },
    { heading: m.codebook_dropped(), width: 30, cell: ({ entry }) => entry.dropped?.[language] ?? '' },
  ];
}

function wordingIn({ editions }: CodebookEntry, label: string, language: Language): string {
  return editions.find((edition) => edition.label === label)?.title[language] ?? m.codebook_not_asked();
}

/** How the edition's answers compare with those of the edition before it; empty where either does not ask. */
function bridgeIn({ editions }: CodebookEntry, labels: string[], at: number, language: Language): string {
  const here = editions.find(({ label }) => label === labels[at]);
  const hasBefore = editions.some(({ label }) => label === labels[at - 1]);
  if (!here || !hasBefore) return '';
  const { kind, note } = here.bridge ?? { kind: 'same' as const, note: null };
  return note ? `${bridgeWords[kind]()}: ${note[language]}` : bridgeWords[kind]();
}

function breakdownOf({ observes }: CodebookField): string {
  return Object.entries(observes?.breakdown ?? {})
    .map(([dimension, code]) => `${dimension} = ${code}`)
    .join('; ');
}

function checksOf({ checks }: CodebookEntry, language: Language): string {
  return checks.map(({ message }) => message[language]).join(' ');
}

function shortened(text: string): string {
  return text.length > longestCell ? `${text.slice(0, longestCell).toWellFormed()}…` : text;
}
