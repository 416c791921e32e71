import { type Check, comparisonsOf, type Severity } from '#lib/domain/check.ts';
import { figuresAt } from '#lib/domain/check-cells.ts';
import { type Part, questionsOf } from '#lib/domain/edition.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { type Json, type JsonReader, told } from './json-reader.ts';

const mostChecks = 300;
const mostParts = 60;

const keysOf: Record<Check['kind'], readonly string[]> = {
  'at-most': ['question', 'lesserQuestion', 'greaterQuestion', 'lesser', 'greater'],
  sum: ['question', 'parts', 'total', 'totalQuestion'],
};

type Common = { question: string; severity: Severity; message: LocalText };

/** The part's checks, each of which compares figures that there are. */
export function readChecks(reader: JsonReader, value: unknown, path: string, part: Part): Check[] {
  return reader.objects(value, path, mostChecks).map(({ item, path: at }): Check => {
    const kind = item.kind === 'sum' ? 'sum' : 'at-most';
    if (item.kind !== kind) reader.list.add(`${at}.kind`, 'unknown-kind', { what: told(item.kind) });
    reader.onlyKeys(item, ['kind', 'severity', 'message', ...keysOf[kind]], at);
    const severity: Severity = item.severity === 'error' ? 'error' : 'warning';
    if (item.severity !== severity) reader.list.add(`${at}.severity`, 'unknown-kind', { what: told(item.severity) });
    const sides = new Sides(reader, item, at, part);
    const common: Common = { question: '', severity, message: reader.local(item.message, `${at}.message`) };
    const found = reader.list.faults.length;
    const check = kind === 'sum' ? readSum(sides, common) : readAtMost(sides, common);
    const compares = comparisonsOf(check, ({ question, key }) => sides.figures(question, key)).length > 0;
    // Cells that have nothing in common are never compared: the check would pass whatever is answered.
    if (!compares && reader.list.faults.length === found) reader.list.add(at, 'unknown-component', { what: kind });
    return check;
  });
}

function readAtMost(sides: Sides, common: Common): Check {
  const lesserKey = sides.has('lesserQuestion') ? 'lesserQuestion' : 'question';
  const question = sides.question(lesserKey);
  const greaterQuestion = sides.has('greaterQuestion') ? sides.question('greaterQuestion') : question;
  const isWithin = greaterQuestion === question;
  return {
    kind: 'at-most',
    ...common,
    question,
    lesser: sides.key('lesser', question, isWithin),
    greater: sides.key('greater', greaterQuestion, isWithin),
    ...(isWithin ? {} : { greaterQuestion }),
  };
}

function readSum(sides: Sides, common: Common): Check {
  const question = sides.question('question');
  const totalQuestion = sides.has('totalQuestion') ? sides.question('totalQuestion') : question;
  const isWithin = totalQuestion === question;
  return {
    kind: 'sum',
    ...common,
    question,
    parts: isWithin || sides.has('parts') ? sides.keys('parts', question) : null,
    total: sides.key('total', totalQuestion, isWithin),
    ...(isWithin ? {} : { totalQuestion }),
  };
}

/** The questions and keys that one check names. */
class Sides {
  readonly #reader: JsonReader;
  readonly #json: Json;
  readonly #path: string;
  readonly #part: Part;

  constructor(reader: JsonReader, json: Json, path: string, part: Part) {
    this.#reader = reader;
    this.#json = json;
    this.#path = path;
    this.#part = part;
  }

  has(property: string): boolean {
    return this.#json[property] !== undefined;
  }

  figures(question: string, key: string | null) {
    const asked = questionsOf(this.#part).find(({ name }) => name === question);
    return asked ? figuresAt(asked, key) : [];
  }

  question(property: string): string {
    const at = `${this.#path}.${property}`;
    const name = this.#reader.string(this.#json[property], at, 80);
    if (!questionsOf(this.#part).some((question) => question.name === name))
      this.#reader.list.add(at, 'unknown-question', { what: name });
    return name;
  }

  key(property: string, question: string, isNeeded: boolean): string | null {
    if (!isNeeded && !this.has(property)) return null;
    return this.#known(this.#json[property], `${this.#path}.${property}`, question);
  }

  keys(property: string, question: string): string[] {
    const at = `${this.#path}.${property}`;
    const value = this.#json[property];
    if (!Array.isArray(value) || value.length === 0) {
      this.#reader.list.add(at, value === undefined ? 'missing' : 'wrong-type', { what: '["…"]' });
      return [];
    }
    if (value.length > mostParts) this.#reader.list.add(at, 'too-many', { limit: mostParts });
    const keys = value.slice(0, mostParts).map((key, i) => this.#known(key, `${at}[${i}]`, question));
    this.#reader.list.refuseSame(keys, at);
    return keys;
  }

  #known(value: unknown, at: string, question: string): string {
    const key = this.#reader.string(value, at, 80);
    const isAsked = questionsOf(this.#part).some(({ name }) => name === question);
    if (key !== '' && isAsked && this.figures(question, key).length === 0)
      this.#reader.list.add(at, 'unknown-component', { what: key });
    return key;
  }
}
