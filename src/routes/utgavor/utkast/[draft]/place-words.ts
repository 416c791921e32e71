import type { Language, LocalText } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { elementAt } from '#lib/survey/edit-edition.ts';
import type { EditionFile, FileElement } from '#lib/survey/edition-file.ts';

/** What stands last in a fault's path, as the editor calls it. */
const properties: Record<string, () => string> = {
  title: m.author_title,
  description: m.author_help,
  changelog: m.author_changelog,
  choices: m.author_choices,
  rows: m.author_rows,
  columns: m.author_columns,
  items: m.author_items,
  visibleIf: m.author_condition,
  expression: m.author_computed,
  period: m.author_period,
  name: m.author_code,
  message: m.author_check_message,
  checks: m.author_checks,
  elements: m.author_question,
};

const languages: Record<Language, () => string> = { sv: m.edit_swedish, en: m.edit_english };

/** `parts[0].survey.pages[1].elements[2].title.sv` as a person finds it: ”Hur många …”, Frågan (svenska). */
export function placeWords(path: string, document: EditionFile, locale: Language): string {
  const where = elementWords(path, document, locale) ?? questionWords(path, document, locale);
  const steps = path.split('.').map((step) => step.replace(/\[\d+\]$/, ''));
  const property = steps.findLast((step) => Object.hasOwn(properties, step));
  const last = steps.at(-1);
  const what = property ? (properties[property]?.() ?? '') : '';
  const told = [where, what].filter(Boolean).join(', ') || m.author_facts();
  return last === 'sv' || last === 'en' ? `${told} (${languages[last]().toLowerCase()})` : told;
}

const place = /^parts\[(\d+)\](?:\.survey\.pages\[(\d+)\])?/;

function elementWords(path: string, document: EditionFile, locale: Language): string | null {
  const match = place.exec(path);
  if (!match) return null;
  const [whole, partAt, pageAt] = match;
  const part = document.parts[Number(partAt)];
  if (pageAt === undefined) return part?.title[locale] ?? null;
  const indexes = [...path.slice(whole.length).matchAll(/\.elements\[(\d+)\]/g)].map(([, at]) => Number(at));
  const at = { part: Number(partAt), page: Number(pageAt), path: indexes };
  const element = indexes.length > 0 ? elementAt(document, at) : undefined;
  const title: Partial<LocalText> | undefined = element ? wordsOf(element) : part?.survey.pages[at.page]?.title;
  return quoted(title?.[locale] || element?.name || '');
}

/** The question of a bridge, `bridges.kommun/antal`, by its words. */
function questionWords(path: string, document: EditionFile, locale: Language): string | null {
  const match = /^(?:bridges|dropped)\.([^/]+)\/(.+?)(?:\.|$)/.exec(path);
  if (!match) return null;
  const [, key, name] = match;
  const elements = document.parts.find((part) => part.key === key)?.survey.pages.flatMap((page) => page.elements);
  const asked = elements?.find((element) => element.name === name);
  const title = asked && wordsOf(asked);
  return quoted(title?.[locale] || name || '');
}

/** A title while it is being written, which may be anything. */
function wordsOf({ title }: FileElement): Partial<LocalText> | undefined {
  return typeof title === 'object' && title !== null ? title : undefined;
}

const longest = 60;

function quoted(text: string): string {
  return `”${text.length > longest ? `${text.slice(0, longest)}…` : text}”`;
}
