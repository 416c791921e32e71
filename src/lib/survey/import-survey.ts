import type { ReporterRef } from '#lib/domain/indicator.ts';
import type { Language, LocalText } from '#lib/domain/text.ts';
import type { EditionFile, FileElement, FilePage } from './edition-file.ts';
import { kindTitles, partKey } from './generate-edition.ts';
import { tellRest } from './import/choices.ts';
import { settleExpressions } from './import/conditions.ts';
import { takeElements } from './import/elements.ts';
import { nameFor } from './import/names.ts';
import { clean, type Copied, type Left, Source, Taking } from './import/taking.ts';
import { isObject } from './json-reader.ts';

export { type Copied, type Left, type LeftCode, leftCodes } from './import/taking.ts';

/** What an edition is to be called and whom it asks; `language` is that of texts which do not say theirs. */
export type ImportInto = {
  agreement: string;
  questionnaire: string;
  label: string;
  year: number;
  respondent: ReporterRef;
  language: Language;
};

/** What became of a survey: the edition's file, how many elements of each kind it has, and what was not taken as it stood. */
export type Imported = {
  file: EditionFile;
  taken: { type: string; count: number }[];
  left: Left[];
  copied: Copied[];
};

const mostPages = 60;
const mostOnPage = 300;

const surveySettings = new Set([
  'triggers',
  'calculatedValues',
  'completedHtml',
  'completedHtmlOnCondition',
  'completedBeforeHtml',
  'navigateToUrl',
  'navigateToUrlOnCondition',
  'timeLimit',
  'maxTimeToFinish',
  'cookieName',
]);

/**
 * Takes over a survey in SurveyJS's own form, made elsewhere. Only what an edition may hold is taken, each value looked
 * at and never copied whole; all else is told with its place. The edition may still have faults, which `parseEdition`
 * tells of.
 */
export function importSurvey(json: unknown, into: ImportInto): Imported {
  const survey = new Source(isObject(json) ? json : {}, '');
  const locale = clean(survey.take('locale'));
  const taking = new Taking(locale === 'sv' || locale === 'en' ? locale : into.language);
  const title = taking.text(survey.take('title'), 'title');
  const pages = takePages(taking, survey);
  settleExpressions(taking);
  tellSettings(taking, survey);
  if (!isObject(json) || pages.length === 0) taking.leave('', 'not-a-survey', '');
  return {
    file: fileOf(into, title, pages),
    taken: countedIn(pages.flatMap(({ elements }) => elements)),
    left: taking.left,
    copied: taking.copied,
  };
}

function takePages(taking: Taking, survey: Source): FilePage[] {
  const given = survey.list('pages');
  const loose = [...survey.list('elements'), ...survey.list('questions')];
  const list = loose.length > 0 ? [...given, { elements: loose }] : given;
  if (list.length > mostPages) taking.leave('pages', 'too-many', mostPages);
  const intro = taking.text(survey.take('description'), 'description');
  const names = new Set<string>();
  const pages = list.slice(0, mostPages).flatMap((item, at): FilePage[] => {
    const source = new Source(
      isObject(item) ? item : {},
      loose.length > 0 && at === list.length - 1 ? '' : `pages[${at}]`,
    );
    const page = takePage(taking, source, names, at + 1);
    return page ? [page] : [];
  });
  const [first] = pages;
  if (first && intro) first.description ??= intro;
  return pages;
}

function takePage(taking: Taking, source: Source, names: Set<string>, number: number): FilePage | null {
  const prefix = source.path === '' ? '' : `${source.path}.`;
  const list = [...source.list('elements'), ...source.list('questions')];
  const condition = clean(source.take('visibleIf'));
  const elements = takeElements(taking, list, `${prefix}elements`, { depth: 0, panels: 0, condition });
  if (elements.length > mostOnPage) taking.leave(`${prefix}elements`, 'too-many', mostOnPage);
  const name = nameFor(clean(source.take('name')), names, 'avsnitt');
  names.add(name);
  const title = taking.text(source.take('title'), `${prefix}title`);
  const description = taking.text(source.take('description'), `${prefix}description`);
  tellRest(taking, source);
  if (elements.length === 0) return null;
  return {
    name,
    title: title ?? { sv: `Avsnitt ${number}`, en: `Section ${number}` },
    ...(description ? { description } : {}),
    elements: elements.slice(0, mostOnPage),
  };
}

function tellSettings(taking: Taking, survey: Source): void {
  for (const key of survey.rest()) {
    if (surveySettings.has(key)) taking.leave(key, 'survey-setting', key);
    else taking.settings.add(clean(key).slice(0, 40));
  }
  const looks = [...taking.settings].sort();
  if (looks.length > 0) taking.left.push({ path: '', code: 'settings', what: looks.slice(0, 40).join(', ') });
}

function fileOf({ respondent, year, ...into }: ImportInto, title: LocalText | null, pages: FilePage[]): EditionFile {
  const { agreement, questionnaire, label } = into;
  const isKind = 'kind' in respondent;
  return {
    questionnaire,
    label,
    agreement,
    title: title ?? { sv: questionnaire, en: questionnaire },
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    changelog: { sv: 'Första utgåvan.', en: 'The first edition.' },
    bridges: {},
    dropped: {},
    parts: [
      {
        key: partKey(respondent),
        title: isKind ? kindTitles[respondent.kind] : { sv: respondent.organisation, en: respondent.organisation },
        respondent,
        checks: [],
        survey: { pages },
      },
    ],
  };
}

function countedIn(elements: FileElement[]): Imported['taken'] {
  const counts = new Map<string, number>();
  const count = (element: FileElement): void => {
    counts.set(element.type, (counts.get(element.type) ?? 0) + 1);
    if (Array.isArray(element.elements)) (element.elements as FileElement[]).forEach(count);
  };
  elements.forEach(count);
  return [...counts].map(([type, number]) => ({ type, count: number })).sort((a, b) => b.count - a.count);
}
