/** The country's catalogue, its questionnaire for all municipalities, and Stockholm's supplement to it. */
import { describe, expect, test } from 'vitest';
import type { Agreement } from '#lib/domain/agreement.ts';
import { type Edition, fieldsOf, questionsOf } from '#lib/domain/edition.ts';
import { indicatorKinds, type ReferencePeriod } from '#lib/domain/indicator.ts';
import { isAnswerable, questionKinds } from '#lib/domain/question.ts';
import type { Entries, Entry } from '#lib/domain/response.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { readDefinitions } from '#lib/server/agreements/read-definitions.ts';
import { relevantQuestions } from '#lib/survey/relevance.ts';

const read = readDefinitions('surveys');
if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 1));
const { agreements, editions, counties } = read.definitions;
const agreementOf = (key: string): Agreement => found(agreements, ({ value }) => value.key === key).value;
const editionOf = (key: string): Edition => found(editions, ({ value }) => value.key === key).value;

const catalogue = agreementOf('00-mottagande-och-etablering');
const national = editionOf('00-mottagande-och-etablering-2026');
const supplement = editionOf('01-tillagg-2026');
const questions = national.parts.flatMap(questionsOf);
const fields = national.parts.flatMap(fieldsOf);

function found<Item>(items: Item[], isIt: (item: Item) => boolean): Item {
  const item = items.find(isIt);
  if (!item) throw new Error('not among the definitions');
  return item;
}

describe('the catalogue', () => {
  test('is the whole country’s, open-ended, and says that no authority has adopted it', () => {
    expect(counties.map(({ code }) => code)).not.toContain('00');
    expect(catalogue).toMatchObject({ kind: 'catalogue', countyCode: '00', owner: 'lansstyrelserna', openEnded: true });
    expect(catalogue).toMatchObject({ parties: [], commitments: [], targets: [] });
    expect(catalogue.source).toEqual({
      title: 'Samsyns förslag till nationell indikatorkatalog, i META-enkätens anda',
      dated: '2026-11-21',
      references: [],
    });
    expect(catalogue.overallGoal.sv).toContain('inte beslutad av någon myndighet');
    expect(catalogue.overallGoal.en).toContain('not been adopted by any authority');
  });

  test('has META’s twelve areas, each followed up by three to eight indicators', () => {
    const counts = catalogue.goalAreas.map(({ code }) => [
      code,
      catalogue.indicators.filter(({ goalArea }) => goalArea === code).length,
    ]);
    expect(counts.map(([code]) => code).join(' ')).toBe('AVT LOK INS EKB BOS SFI SO ARB HAL FRI REG LST');
    for (const [code, count] of counts) {
      expect(count, String(code)).toBeGreaterThanOrEqual(3);
      expect(count, String(code)).toBeLessThanOrEqual(8);
    }
    const asked = indicatorKinds.filter((kind) => kind !== 'mean');
    expect(new Set(catalogue.indicators.map(({ kind }) => kind))).toEqual(new Set(asked));
  });

  test('proposes all of it: areas, wordings, components', () => {
    for (const { code, proposed } of catalogue.goalAreas) expect(proposed, code).toBe(true);
    for (const { code, explicit, source, goals, population, components } of catalogue.indicators) {
      expect(explicit, code).toBe(false);
      expect(source, code).toMatch(/^Förslag av Samsyn\. Följer upp området .+ i Samsyns förslag/);
      expect(goals, code).toHaveLength(1);
      expect(population, code).not.toBeNull();
      for (const { role, proposed, bounds } of components) {
        expect(proposed, code).toBe(true);
        expect(bounds === null, code).toBe(['items', 'choice', 'text'].includes(role));
      }
    }
  });
});

describe('the questionnaire', () => {
  test('has one part, for all municipalities, with a section for each area', () => {
    expect(national.parts.map(({ key, respondent }) => [key, respondent])).toEqual([
      ['kommun', { kind: 'municipality' }],
    ]);
    expect(national.parts[0]?.sections.map(({ goalArea }) => goalArea)).toEqual(
      catalogue.goalAreas.map(({ code }) => code),
    );
  });

  test('asks about sixty questions, about five in each section', () => {
    expect(questions.filter(isAnswerable).length).toBeGreaterThanOrEqual(55);
    expect(questions.filter(isAnswerable).length).toBeLessThanOrEqual(70);
    for (const { key, questions: own } of national.parts[0]?.sections ?? []) {
      const asked = own.filter(isAnswerable).length;
      expect(asked, key).toBeGreaterThanOrEqual(4);
      expect(asked, key).toBeLessThanOrEqual(7);
    }
  });

  test('uses every kind of question, and panels', () => {
    expect([...new Set(questions.map(({ kind }) => kind))].sort()).toEqual([...questionKinds].sort());
    const kindsOfText = new Set(questions.filter(({ kind }) => kind === 'text').map((one) => one.fields[0]?.type.kind));
    expect([...kindsOfText].sort()).toEqual(['date', 'email', 'number', 'text']);
    const numbers = fields.flatMap(({ type }) => (type.kind === 'number' ? [type] : []));
    expect(new Set(numbers.map(({ unit }) => unit))).toEqual(new Set([undefined, 'percent', 'money']));
    expect(Math.max(...numbers.map(({ decimals }) => decimals))).toBe(1);
    expect(new Set(questions.flatMap(({ panels }) => (panels ?? []).map(({ name }) => name)))).toEqual(
      new Set(['arb_jobbspar', 'om_svaret']),
    );
    expect(new Set(national.parts[0]?.checks.map(({ kind }) => kind))).toEqual(new Set(['at-most', 'sum']));
  });

  test('asks the municipalities for each component of each indicator, for the period that it concerns', () => {
    const inYear = (at: ReferencePeriod) =>
      at.kind === 'day'
        ? { from: `2026-${at.on}`, to: `2026-${at.on}` }
        : { from: `2026-${at.from}`, to: `2026-${at.to}` };
    for (const { code, components } of catalogue.indicators)
      for (const { key, period } of components) {
        const asking = questions.filter((question) =>
          question.fields.some(({ observes }) => observes?.indicator === code && observes.component === key),
        );
        expect(asking, `${code}/${key}`).toHaveLength(1);
        expect(period && inYear(period), `${code}/${key}`).toEqual(asking[0]?.period ?? null);
      }
  });

  test('takes a list’s items from several choices, one choice from one or yes and no, and a text from free text', () => {
    for (const { type, observes, address } of fields) {
      const indicator = catalogue.indicators.find(({ code }) => code === observes?.indicator);
      if (!indicator) continue;
      const number = ['number'];
      const kinds = {
        count: number,
        share: number,
        mean: number,
        list: ['choices'],
        choice: ['choice', 'boolean'],
        text: ['text'],
      };
      expect(kinds[indicator.kind], address).toContain(type.kind);
    }
  });

  test('ties every choice to an indicator', () => {
    for (const { type, observes, address } of fields) {
      if (type.kind !== 'choice' && type.kind !== 'boolean') continue;
      expect(observes?.component, address).toBe('choice');
    }
  });

  test('stops a share above the whole', () => {
    const checked = new Set(national.parts[0]?.checks.map(({ question }) => question));
    const shares = questions.filter(({ fields: own }) =>
      own.some(({ observes }) => observes?.component === 'denominator'),
    );
    expect(shares).toHaveLength(6);
    for (const { name } of shares) expect(checked, name).toContain(name);
  });

  test.each<[string, Record<string, Entry['value']>, string[]]>([
    ['nothing yet', {}, []],
    ['agreements on reception', { avt_finns: true }, ['avt_parter']],
    ['no agreements', { avt_finns: false, lok_finns: false, fri_iop: false }, []],
    ['a local agreement', { lok_finns: true }, ['lok_beslutad', 'lok_parter']],
    ['legal guardians', { ekb_gode_man: '3' }, ['ekb_rekrytera']],
    ['no legal guardians', { ekb_gode_man: '0' }, []],
    ['a young man who leaves a placement', { 'ekb_utslussning/denominator/man': '1' }, ['ekb_stod']],
    ['nobody who leaves', { 'ekb_utslussning/denominator/man': '0', 'ekb_utslussning/denominator/kvinnor': '0' }, []],
    ['SFI with an occupation', { sfi_former: ['dag', 'yrke'] }, ['sfi_yrken']],
    ['a language that is not listed', { so_sprak: ['arb', 'mis'] }, ['so_sprak_annat']],
    ['online courses', { so_former: ['egen_takt'] }, ['so_digitalt']],
    ['job tracks', { arb_insatser: ['jobbspar'] }, ['arb_branscher', 'arb_jobbspar_deltagare']],
    ['health communication', { hal_vem: 'regionen' }, ['hal_sprak']],
    ['none', { hal_vem: 'ingen' }, []],
    ['a partnership', { fri_iop: true }, ['fri_iop_lista']],
  ])('asks further of those who have %s', (_what, answers, further) => {
    const part = national.parts[0];
    if (!part) throw new Error('no part');
    const entries = Object.entries(answers).map(([name, value]) => [`kommun/${name}`, { value }]);
    const document: Entries = Object.fromEntries(entries);
    const relevant = relevantQuestions(part, document);
    const conditional = questions.filter(({ visibleIf }) => visibleIf?.includes(' notcontains ') === false);
    expect(conditional.map(({ name }) => name).filter((name) => relevant.has(name))).toEqual(further);
  });

  test.each([
    ['ins_utbud', 'ingen', 'ins_fungerade'],
    ['bos_slag', 'ingen', 'bos_tid'],
    ['reg_forum', 'inget', 'reg_pastaenden'],
    ['lst_stod', 'inget', 'lst_nojd'],
  ])('does not ask those who answer %s with %s about %s', (question, nothing, further) => {
    const part = national.parts[0];
    if (!part) throw new Error('no part');
    const asked = (value: string[]) => relevantQuestions(part, { [`kommun/${question}`]: { value } }).has(further);
    const [other] =
      questions
        .find(({ name }) => name === question)
        ?.fields.flatMap(({ type }) => (type.kind === 'choices' ? type.choices : [])) ?? [];
    expect(asked([nothing])).toBe(false);
    expect(asked([other?.value ?? ''])).toBe(true);
  });

  test('says at once who counts, what zero means, and how long it takes', () => {
    const first = JSON.stringify(questions[0]?.shows);
    expect(questions[0]?.kind).toBe('html');
    expect(first).toContain('ungefär en och en halv timme');
    expect(first).toContain('about an hour and a half');
    expect(first).toContain('Skriv 0');
  });
});

describe('Stockholm’s supplement', () => {
  const agreement = agreementOf('01-ksl-nyanlanda');

  test('asks for every indicator of the county’s agreement', () => {
    const asked = new Set(supplement.parts.flatMap(fieldsOf).map(({ observes }) => observes?.indicator));
    for (const { code } of agreement.indicators) expect(asked, code).toContain(code);
    expect(supplement.agreement).toBe(agreement.key);
  });

  test('has parts of its own beside the national one', () => {
    const keys = supplement.parts.map(({ key }) => key);
    expect(keys).toEqual(['tillagg', 'ksl']);
    expect(keys).not.toContain(national.parts[0]?.key);
  });

  test('asks for no figure that the national part asks for in the same words', () => {
    const titles = new Set(questions.map(({ title }) => title.sv));
    for (const { title } of supplement.parts.flatMap(questionsOf)) expect(titles).not.toContain(title.sv);
  });
});

describe.each([
  ['the catalogue', catalogue],
  ['the questionnaire', national.parts.map(({ survey, title, checks }) => ({ survey, title, checks }))],
  ['the supplement', supplement.parts.map(({ survey, title, checks }) => ({ survey, title, checks }))],
])('%s is written', (_name, value) => {
  const texts = textsIn(value);

  test('in Swedish and in English', () => {
    expect(texts.length).toBeGreaterThan(50);
    for (const { sv, en } of texts) {
      expect(sv.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
    }
    const same = [...new Set(texts.filter(({ sv, en }) => sv === en).map(({ sv }) => sv))];
    expect(same.filter((text) => !alikeInBoth.includes(text))).toEqual([]);
  });

  test('in short sentences', () => {
    const sentences = texts.flatMap(({ sv }) => sentencesIn(sv));
    const words = sentences.map((sentence) => sentence.split(/\s+/).length);
    expect(words.reduce((sum, count) => sum + count, 0) / words.length).toBeLessThan(20);
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 40)).toEqual([]);
  });

  test('without any person’s name, address or number', () => {
    for (const { sv, en } of texts) {
      expect(`${sv} ${en}`).not.toMatch(/@|\b0\d{1,3}-\d{5,}|\+46|www\./);
      // Two words with capitals look like a name, unless the first begins a sentence.
      expect(sv).not.toMatch(/(?<![.?!>] |>|^)\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u);
    }
  });
});

test('no question is longer than 200 characters', () => {
  for (const { name, title } of [...questions, ...supplement.parts.flatMap(questionsOf)]) {
    expect(title.sv.length, name).toBeLessThanOrEqual(200);
    expect(title.en.length, name).toBeLessThanOrEqual(200);
  }
});

/** Words that are the same in both languages. */
const alikeInBoth = ['Dari', 'Pashto', 'Swahili', 'Form', 'Transport', 'kronor'];

/** Every Swedish and English pair in a value. */
function textsIn(value: unknown): LocalText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('sv' in value && 'en' in value) return [value as LocalText];
  return Object.values(value).flatMap(textsIn);
}

/** The sentences of a text, which may have simple markup; headings and labels without a stop count as one each. */
function sentencesIn(text: string): string[] {
  const plain = text.replace(/<\/(p|li|h3)>/g, '. ').replace(/<[^>]+>/g, '');
  return plain
    .split(/[.!?](?:\s|$)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
