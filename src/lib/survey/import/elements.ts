import type { LocalText } from '#lib/domain/text.ts';
import type { FileElement } from '../edition-file.ts';
import { type ElementType, isElementType } from '../element-types.ts';
import { isObject } from '../json-reader.ts';
import { tellRest } from './choices.ts';
import { both } from './conditions.ts';
import { takeKinds } from './kinds.ts';
import { keyFor, nameFor } from './names.ts';
import { clean, type Known, Source, type Taking } from './taking.ts';

/** As deep as panels may stand in an edition, and as deep as they are looked for at all. */
const deepestPanel = 3;
const deepest = 20;
const mostElements = 1000;

/** Kinds that are another by another name. */
const alike: Record<string, ElementType> = { buttongroup: 'radiogroup', flowpanel: 'panel' };

/** What comes nearest to kinds that are not taken. */
const near: Record<string, ElementType> = {
  ranking: 'matrix',
  slider: 'text',
  nouislider: 'rating',
  barrating: 'rating',
  image: 'html',
  editor: 'comment',
  datepicker: 'text',
  sortablelist: 'checkbox',
  select2: 'dropdown',
};

/** Where a list of elements stands: how many panels around it, and the condition that has no panel to stand on. */
type Within = { depth: number; panels: number; condition: string };

/** The elements of a page or a panel, in order, with those that words beside choices have become. */
export function takeElements(taking: Taking, list: unknown[], path: string, within: Within): FileElement[] {
  return list.flatMap((given, at) => {
    const place = `${path}[${at}]`;
    if (!isObject(given)) {
      taking.leave(place, 'kind-none', given);
      return [];
    }
    if (taking.count >= mostElements) {
      if (taking.count === mostElements) taking.leave(place, 'too-many', mostElements);
      taking.count = mostElements + 1;
      return [];
    }
    return takeElement(taking, new Source(given, place), within);
  });
}

function takeElement(taking: Taking, source: Source, within: Within): FileElement[] {
  const written = clean(source.take('type'));
  const type = typeOf(source, written);
  if (type === null) {
    const nearest = Object.hasOwn(near, written) ? near[written] : undefined;
    taking.leave(source.path, nearest ? 'kind-near' : 'kind-none', written || 'type', nearest);
    return [];
  }
  if (source.take('visible') === false && source.take('visibleIf') === undefined) {
    taking.leave(source.path, 'hidden', source.take('name'));
    return [];
  }
  const condition = both(within.condition, clean(source.take('visibleIf')));
  return type === 'panel'
    ? takePanel(taking, source, { ...within, condition })
    : takeQuestion(taking, source, type, condition);
}

function typeOf(source: Source, written: string): ElementType | null {
  if (written === 'imagepicker') return source.take('multiSelect') === true ? 'checkbox' : 'radiogroup';
  if (Object.hasOwn(alike, written)) return alike[written] ?? null;
  if (isElementType(written)) return written;
  return written === '' && source.list('elements').length > 0 ? 'panel' : null;
}

/** A panel with its questions; one that stands too deep gives its questions to the one around it. */
function takePanel(taking: Taking, source: Source, { depth, panels, condition }: Within): FileElement[] {
  if (depth >= deepest) {
    taking.leave(source.path, 'too-deep', deepest);
    return [];
  }
  const list = [...source.list('elements'), ...source.list('questions')];
  const path = `${source.path}.elements`;
  if (panels >= deepestPanel) {
    taking.leave(source.path, 'too-deep', deepestPanel);
    return takeElements(taking, list, path, { depth: depth + 1, panels, condition });
  }
  const name = nameFor(clean(source.take('name')), taking.names, 'grupp');
  taking.names.add(name);
  const title = taking.text(source.take('title'), `${source.path}.title`);
  const help = taking.text(source.take('description'), `${source.path}.description`);
  const elements = takeElements(taking, list, path, { depth: depth + 1, panels: panels + 1, condition: '' });
  tellRest(taking, source);
  if (elements.length === 0) return [];
  const panel: FileElement = { type: 'panel', name, ...texts(title, help), elements };
  wait(taking, `${source.path}.visibleIf`, condition, panel, 'visibleIf');
  return [panel];
}

function takeQuestion(
  taking: Taking,
  source: Source,
  type: Exclude<ElementType, 'panel'>,
  condition: string,
): FileElement[] {
  taking.count += 1;
  const was = clean(source.take('name'));
  const name = nameFor(was, taking.names, 'fraga');
  taking.names.add(name);
  const known: Known = { name, literals: new Map(), steps: new Map() };
  if (!taking.known.has(was)) taking.known.set(was, known);
  const element: FileElement = { type, name };
  if (type !== 'html') {
    const title = taking.text(source.take('title') ?? (was || name), `${source.path}.title`);
    Object.assign(element, texts(title, taking.text(source.take('description'), `${source.path}.description`)));
    const isAsked = type !== 'expression';
    if (isAsked && (source.take('isRequired') === true || source.take('isAllRowRequired') === true))
      element.isRequired = true;
  }
  Object.assign(element, takeKinds[type](taking, source, known));
  if (type === 'expression')
    wait(taking, `${source.path}.expression`, clean(source.take('expression')), element, 'expression');
  const more = takeBeside(taking, source, element, known);
  tellRest(taking, source);
  const at = `${source.path}.visibleIf`;
  wait(taking, at, condition, element, 'visibleIf');
  for (const { own, element: one } of more) wait(taking, at, both(condition, own), one, 'visibleIf');
  return [element, ...more.map((one) => one.element)];
}

function texts(title: LocalText | null, help: LocalText | null): Record<string, LocalText> {
  return { ...(title ? { title } : {}), ...(help ? { description: help } : {}) };
}

/** Puts the expression into the element when all names are known. */
function wait(taking: Taking, path: string, text: string, element: FileElement, key: 'visibleIf' | 'expression'): void {
  if (text !== '') taking.waiting.push({ path, text, put: (settled) => void (element[key] = settled) });
}

const otherWords: LocalText = { sv: 'Annat', en: 'Other' };
const noneWords: LocalText = { sv: 'Inget av detta', en: 'None of these' };
const commentWords: LocalText = { sv: 'Kommentar', en: 'Comment' };

/** A question that was words beside another, and the condition of its own that it is asked on. */
type Beside = { element: FileElement; own: string };

/** ”Other” and ”none” become choices; the words beside them, and comments on a question, questions of their own. */
function takeBeside(taking: Taking, source: Source, element: FileElement, known: Known): Beside[] {
  const { path } = source;
  const was = clean(source.take('name'));
  const [hasOther, hasNone, hasComment] = [
    ['hasOther', 'showOtherItem'],
    ['hasNone', 'showNoneItem'],
    ['hasComment', 'showCommentArea'],
  ].map((keys) => source.takeFirst(...keys) === true);
  const [otherText, noneText, commentText] = ['otherText', 'noneText', 'commentText'].map((key) =>
    taking.text(source.take(key), `${path}.${key}`),
  );
  const list = Array.isArray(element.choices) ? (element.choices as { value: string; text: LocalText }[]) : null;
  const add = (value: string, text: LocalText): string => {
    const key = keyFor(value, new Set(list?.map((choice) => choice.value)), value);
    list?.push({ value: key, text });
    known.literals.set(value, `'${key}'`);
    return key;
  };
  if (hasNone && list) add('none', noneText ?? noneWords);
  const beside: Beside[] = [];
  if (hasOther && list) {
    const key = add('other', otherText ?? otherWords);
    const test = element.type === 'checkbox' || element.type === 'tagbox' ? 'contains' : '=';
    beside.push(besideOf(taking, element.name, 'annat', otherText ?? otherWords, `{${was}} ${test} '${key}'`));
    taking.leave(path, 'other', was);
  }
  if (hasComment) {
    beside.push(besideOf(taking, element.name, 'kommentar', commentText ?? commentWords, ''));
    taking.leave(path, 'comment', was);
  }
  if (beside[0]) known.comment = beside[0].element.name;
  return beside;
}

function besideOf(taking: Taking, of: string, ending: string, title: LocalText, own: string): Beside {
  const name = nameFor(`${of.slice(0, 45)}_${ending}`, taking.names, 'fraga');
  taking.names.add(name);
  taking.count += 1;
  return { element: { type: 'comment', name, title }, own };
}
