/** The editor's changes of an edition's file, each giving a new file that shares all that did not change. */
import type { EditionFile, FileCheck, FileElement, FilePage, FilePart } from './edition-file.ts';

/** The properties of a check that name a question. */
const checkReferences = ['question', 'lesserQuestion', 'greaterQuestion', 'totalQuestion'] as const;

/** Where a page is: the indexes of its part and of itself. */
export type PagePlace = { part: number; page: number };

/** Where an element is: its page, and its index there; within panels one index for each step inwards. */
export type ElementPlace = PagePlace & { path: number[] };

function replaced<T>(list: readonly T[], at: number, change: (item: T) => T): T[] {
  return list.map((item, index) => (index === at ? change(item) : item));
}

function moved<T>(list: readonly T[], at: number, by: number): T[] {
  const to = at + by;
  if (to < 0 || to >= list.length) return [...list];
  const rest = list.filter((_, index) => index !== at);
  return [...rest.slice(0, to), ...list.slice(at, at + 1), ...rest.slice(to)];
}

export function withPart(file: EditionFile, part: number, change: (part: FilePart) => FilePart): EditionFile {
  return { ...file, parts: replaced(file.parts, part, change) };
}

export function withPages(file: EditionFile, part: number, change: (pages: FilePage[]) => FilePage[]): EditionFile {
  return withPart(file, part, (one) => ({ ...one, survey: { ...one.survey, pages: change(one.survey.pages) } }));
}

export function withPage(
  file: EditionFile,
  { part, page }: PagePlace,
  change: (page: FilePage) => FilePage,
): EditionFile {
  return withPages(file, part, (pages) => replaced(pages, page, change));
}

export function movePage(file: EditionFile, { part, page }: PagePlace, by: number): EditionFile {
  return withPages(file, part, (pages) => moved(pages, page, by));
}

/** A panel's own elements; none where the element is no panel. */
export function innerOf(element: FileElement): FileElement[] {
  return element.type === 'panel' && Array.isArray(element.elements) ? (element.elements as FileElement[]) : [];
}

/** Changes the list that the place's element stands in. */
function withList(
  file: EditionFile,
  place: ElementPlace,
  change: (list: FileElement[], at: number) => FileElement[],
): EditionFile {
  const within = (list: FileElement[], [at = 0, ...inner]: number[]): FileElement[] =>
    inner.length === 0
      ? change(list, at)
      : replaced(list, at, (panel) => ({ ...panel, elements: within(innerOf(panel), inner) }));
  return withPage(file, place, (page) => ({ ...page, elements: within(page.elements, place.path) }));
}

export function elementAt(file: EditionFile, { part, page, path }: ElementPlace): FileElement | undefined {
  const [first = -1, ...inner] = path;
  return inner.reduce<FileElement | undefined>(
    (element, at) => (element ? innerOf(element)[at] : undefined),
    file.parts[part]?.survey.pages[page]?.elements[first],
  );
}

export function withElement(
  file: EditionFile,
  place: ElementPlace,
  change: (element: FileElement) => FileElement,
): EditionFile {
  return withList(file, place, (list, at) => replaced(list, at, change));
}

export function insertElement(file: EditionFile, place: ElementPlace, element: FileElement): EditionFile {
  return withList(file, place, (list, at) => [...list.slice(0, at), element, ...list.slice(at)]);
}

/** Takes the element away, and the checks that compare it with anything. */
export function removeElement(file: EditionFile, place: ElementPlace): EditionFile {
  const name = elementAt(file, place)?.name;
  const without = withList(file, place, (list, at) => list.filter((_, index) => index !== at));
  return withPart(without, place.part, (part) => ({
    ...part,
    checks: part.checks.filter((check) => checkReferences.every((key) => check[key] !== name)),
  }));
}

export function moveElement(file: EditionFile, place: ElementPlace, by: number): EditionFile {
  return withList(file, place, (list, at) => moved(list, at, by));
}

/** Takes the element to the end of another page of the same part. */
export function sendElement(file: EditionFile, place: ElementPlace, page: number): EditionFile {
  const element = elementAt(file, place);
  if (!element || page === place.page) return file;
  const without = withList(file, place, (list, at) => list.filter((_, index) => index !== at));
  return withPage(without, { part: place.part, page }, (one) => ({
    ...one,
    elements: [...one.elements, element],
  }));
}

/** The names of a part's elements, those within panels too, in order. */
export function namesIn(part: FilePart): string[] {
  const within = (elements: FileElement[]): string[] =>
    elements.flatMap((element) => [element.name, ...within(innerOf(element))]);
  return part.survey.pages.flatMap(({ elements }) => within(elements));
}

/** `antal`, or `antal_2` and so on while the name is taken. */
export function freeName(taken: readonly string[], wanted: string): string {
  if (!taken.includes(wanted)) return wanted;
  let number = 2;
  while (taken.includes(`${wanted}_${number}`)) number += 1;
  return `${wanted}_${number}`;
}

/**
 * Gives the element another name, and lets the part's conditions, checks and sums go on meaning it. Names are code, so
 * they are only changed before the question was ever published.
 */
export function renameElement(file: EditionFile, place: ElementPlace, name: string): EditionFile {
  const before = elementAt(file, place)?.name;
  if (before === undefined || before === name) return file;
  const renamed = withElement(file, place, (element) => ({ ...element, name }));
  return withPart(renamed, place.part, (part) => ({
    ...part,
    checks: part.checks.map((check) => renamedIn(check, before, name)),
    survey: {
      ...part.survey,
      pages: part.survey.pages.map((page) => ({
        ...page,
        elements: page.elements.map((element) => withReferences(element, before, name)),
      })),
    },
  }));
}

function renamedIn(check: FileCheck, before: string, name: string): FileCheck {
  const next = { ...check };
  for (const key of checkReferences) if (next[key] === before) next[key] = name;
  return next;
}

function withReferences(element: FileElement, before: string, name: string): FileElement {
  const next = { ...element };
  for (const key of ['visibleIf', 'expression'] as const) {
    const text = element[key];
    if (typeof text === 'string') next[key] = text.replaceAll(new RegExp(`\\{${before}(?=[.}\\[])`, 'g'), `{${name}`);
  }
  if (element.type === 'panel') next.elements = innerOf(element).map((inner) => withReferences(inner, before, name));
  return next;
}
