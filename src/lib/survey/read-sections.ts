import type { Section } from '#lib/domain/edition.ts';
import type { Question } from '#lib/domain/question.ts';
import { checkCircles, type Reading } from './expression.ts';
import type { Json, JsonReader } from './json-reader.ts';
import {
  type Enclosing,
  namePattern,
  parseQuestion,
  type QuestionContext,
  readCondition,
  readName,
} from './parse-question.ts';

const mostSections = 60;
const mostElements = 300;
const deepestPanel = 3;
/** Looking for circles takes the square of it. */
const mostInPart = 1000;

/** The part's pages as sections, their panels taken apart; `path` is the part's. */
export function readSections(
  reader: JsonReader,
  survey: Json,
  path: string,
  context: Omit<QuestionContext, 'section' | 'enclosing'>,
): Section[] {
  const pages = `${path}.survey.pages`;
  const reads = new Map<string, Reading[]>();
  const names: string[] = [];
  const sections = reader.objects(survey.pages, pages, mostSections).map(({ item, path: at }): Section => {
    reader.onlyKeys(item, ['name', 'title', 'description', 'goalArea', 'elements'], at);
    const key = reader.name(item.name, `${at}.name`, namePattern);
    const enclosing: Enclosing = { panels: [], conditions: [], reads: [] };
    const elements = new Elements(reader, names, reads);
    const questions = elements.read(item.elements, `${at}.elements`, { ...context, section: key, enclosing });
    return {
      key,
      title: reader.local(item.title, `${at}.title`),
      intro: reader.optionalLocal(item.description, `${at}.description`),
      goalArea: item.goalArea === undefined ? null : reader.string(item.goalArea, `${at}.goalArea`, 40),
      questions,
    };
  });
  if (sections.length === 0) reader.list.add(pages, 'missing', { what: 'pages' });
  refuseUnknown(reader, reads);
  if (reads.size > mostInPart) reader.list.add(pages, 'too-many', { limit: mostInPart });
  else checkCircles(reads, reader.list);
  reader.list.refuseSame(
    sections.map((section) => section.key),
    pages,
  );
  reader.list.refuseSame(names, path);
  return sections;
}

/** Reads a page's elements; `names` and `reads` gather what stands in the whole part. */
class Elements {
  readonly #reader: JsonReader;
  readonly #names: string[];
  readonly #reads: Map<string, Reading[]>;

  constructor(reader: JsonReader, names: string[], reads: Map<string, Reading[]>) {
    this.#reader = reader;
    this.#names = names;
    this.#reads = reads;
  }

  read(value: unknown, path: string, context: QuestionContext): Question[] {
    const questions = this.#reader.objects(value, path, mostElements).flatMap(({ item, path: at }) => {
      if (item.type === 'panel') return this.#panel(item, at, context);
      const parsed = parseQuestion(this.#reader, item, at, context);
      if (!parsed) return [];
      const { question, reads } = parsed;
      this.#names.push(question.name);
      this.#reads.set(question.name, reads);
      return [question];
    });
    if (questions.length === 0) this.#reader.list.add(path, 'missing', { what: 'elements' });
    return questions;
  }

  /** A panel's questions, each with the panel around it and the panel's condition in its own. */
  #panel(json: Json, path: string, context: QuestionContext): Question[] {
    const { enclosing } = context;
    if (enclosing.panels.length >= deepestPanel) {
      this.#reader.list.add(path, 'too-deep', { limit: deepestPanel });
      return [];
    }
    this.#reader.onlyKeys(json, ['type', 'name', 'title', 'description', 'visibleIf', 'elements'], path);
    const name = readName(this.#reader, json, path);
    this.#names.push(name);
    const panel = {
      name,
      title: this.#reader.optionalLocal(json.title, `${path}.title`),
      help: this.#reader.optionalLocal(json.description, `${path}.description`),
    };
    const { own, reads } = readCondition(this.#reader, json, path, enclosing);
    const inside: Enclosing = {
      panels: [...enclosing.panels, panel],
      conditions: own === null ? enclosing.conditions : [...enclosing.conditions, own],
      reads,
    };
    return this.read(json.elements, `${path}.elements`, { ...context, enclosing: inside });
  }
}

/** Names that are no question of the part, once for each place that reads them. */
function refuseUnknown(reader: JsonReader, reads: ReadonlyMap<string, readonly Reading[]>): void {
  const told = new Set<string>();
  for (const { path, name } of [...reads.values()].flat()) {
    if (reads.has(name) || told.has(`${path} ${name}`)) continue;
    told.add(`${path} ${name}`);
    reader.list.add(path, 'unknown-question', { what: name });
  }
}
