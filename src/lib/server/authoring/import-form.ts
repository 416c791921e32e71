import type { Fault } from '#lib/domain/fault.ts';
import { organisationKinds } from '#lib/domain/organisation.ts';
import { Problem } from '#lib/domain/problem.ts';
import { type Imported, importSurvey, type ImportInto } from '#lib/survey/import-survey.ts';
import { textIn, type Texts, wholeOrNull } from '../form-values.ts';

const code = /^[a-z0-9][a-z0-9-]{0,59}$/;

/**
 * Takes over the survey that the form holds as text, for the agreement and under the names that it gives. Throws
 * `definition-faults` with the names of the fields to mend, also when the text is no JSON.
 */
export function importFromForm(texts: Texts): Imported {
  const { json, fault } = jsonIn(texts);
  const { into, faults } = intoFromForm(texts);
  const all = [...(fault ? [fault] : []), ...faults];
  if (all.length > 0) throw new Problem('definition-faults', { faults: all });
  return importSurvey(json, into);
}

/** The same, where there must be something to begin a draft from. */
export function draftableFromForm(texts: Texts): Imported {
  const imported = importFromForm(texts);
  if (imported.taken.length === 0) throw new Problem('definition-faults', { faults: [missing('text')] });
  return imported;
}

const missing = (path: string): Fault => ({ path, code: 'missing', details: { what: path } });

function jsonIn(texts: Texts): { json?: unknown; fault?: Fault } {
  const text = textIn(texts, 'text').replace(/^\ufeff/, '');
  if (text === '') return { fault: missing('text') };
  try {
    return { json: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { fault: { path: 'text', code: 'not-json', details: {} } };
  }
}

function intoFromForm(texts: Texts): { into: ImportInto; faults: Fault[] } {
  const [agreement = '', questionnaire = '', label = ''] = ['agreement', 'questionnaire', 'label'].map((name) =>
    textIn(texts, name),
  );
  const year = wholeOrNull(texts, 'year');
  const kind = organisationKinds.find((known) => known === textIn(texts, 'respondent'));
  const language = textIn(texts, 'language') === 'en' ? 'en' : 'sv';
  const codes = { agreement, questionnaire, label };
  const faults = Object.entries(codes).flatMap(([path, value]): Fault[] =>
    value === '' ? [missing(path)] : code.test(value) ? [] : [{ path, code: 'bad-code', details: { what: value } }],
  );
  const isYear = typeof year === 'number' && year >= 1950 && year <= 2200;
  if (!isYear)
    faults.push(year === null ? missing('year') : { path: 'year', code: 'bad-year', details: { what: String(year) } });
  if (!kind) faults.push(missing('respondent'));
  return {
    into: { ...codes, year: isYear ? year : 0, respondent: { kind: kind ?? 'municipality' }, language },
    faults,
  };
}
