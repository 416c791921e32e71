import { checkExpression } from '../expression.ts';
import { FaultList } from '../fault-list.ts';
import type { Known, Taking, Waiting } from './taking.ts';

const longest = 2000;

/** Two conditions that must both hold; either may be empty. */
export function both(a: string, b: string): string {
  return a !== '' && b !== '' ? `(${a}) and (${b})` : a || b;
}

/** Gives every expression the names that questions, rows and choices have got; what then cannot be read is left out. */
export function settleExpressions(taking: Taking): void {
  for (const waiting of taking.waiting) settle(taking, waiting);
}

function settle(taking: Taking, { path, text, put }: Waiting): void {
  const renamed = text.length > longest ? null : withNames(text, taking.known);
  if (renamed === null) {
    taking.leave(path, 'condition', text);
    return;
  }
  const list = new FaultList();
  checkExpression(renamed, path, list);
  const [fault] = list.faults;
  if (!fault) put(renamed);
  else if (fault.code === 'unknown-function') taking.leave(path, 'function', fault.details.what);
  else taking.leave(path, 'condition', text);
}

const places = /\{([^{}]*)\}|'([^']*)'|"([^"]*)"/g;

/** The expression with the new names; null where it reads what there is not. */
function withNames(text: string, known: ReadonlyMap<string, Known>): string | null {
  const read = [...text.matchAll(places)].flatMap(([, place]) => (place === undefined ? [] : [found(place, known)]));
  if (read.some((one) => one === null)) return null;
  return text.replace(places, (whole: string, place?: string, single?: string, double?: string) => {
    if (place !== undefined) return `{${found(place, known)?.place ?? ''}}`;
    const literal = single ?? double ?? '';
    return read.map((one) => one?.question.literals.get(literal)).find((mapped) => mapped !== undefined) ?? whole;
  });
}

type Found = { question: Known; place: string };

/** The question that `{name.row}` reads: the longest known name that it begins with. */
function found(place: string, known: ReadonlyMap<string, Known>): Found | null {
  const written = place.trim();
  const comment = /^(.*)-Comment$/i.exec(written)?.[1];
  const about = comment === undefined ? undefined : known.get(comment);
  if (about?.comment !== undefined) return { question: about, place: about.comment };
  for (let at = written.length; at > 0; at -= 1) {
    const next = written[at];
    if (next !== undefined && next !== '.' && next !== '[') continue;
    const question = known.get(written.slice(0, at));
    if (question) return { question, place: `${question.name}${stepsIn(written.slice(at), question.steps)}` };
  }
  return null;
}

/** `.Row one.col` with the keys that rows and columns have got. */
function stepsIn(rest: string, steps: ReadonlyMap<string, string>): string {
  const whole = steps.get(rest.slice(1));
  if (rest.startsWith('.') && whole !== undefined) return `.${whole}`;
  return rest
    .split('.')
    .map((step) => steps.get(step) ?? step)
    .join('.');
}
