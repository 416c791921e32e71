import { describe, expect, test } from 'vitest';
import { type Agreement, commitmentsOf, isCollective } from '#lib/domain/agreement.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { readDefinitions } from '#lib/server/agreements/read-definitions.ts';
import { documentFacts, explicitWordings, undertakeWithoutBeingParty } from './definitions-wordings.ts';

const read = readDefinitions('surveys');
if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 1));
const { agreements: files, organisations } = read.definitions;
// The country's catalogue is no document of anybody's; definitions-meta.test.ts has its tests.
const agreements = files.map(({ value }) => value).filter(({ kind }) => kind !== 'catalogue');
const named = (key: string): Agreement => {
  const found = agreements.find((agreement) => agreement.key === key);
  if (!found) throw new Error(`no agreement ${key}`);
  return found;
};
const commitmentIn = (key: string, commitment: string) =>
  named(key).commitments.find((candidate) => candidate.key === commitment);
const sv = ({ text }: { text: LocalText }): string => text.sv;

test('are five agreements', () => {
  expect(agreements.map(({ key }) => key)).toEqual(Object.keys(documentFacts));
});

describe.each(agreements)('$key', (agreement) => {
  const facts = documentFacts[agreement.key];

  test('words its indicators as the document does, and marks all others as ours', () => {
    const ours = agreement.indicators.filter(({ explicit }) => !explicit);
    const theirs = agreement.indicators.filter(({ explicit }) => explicit);
    expect(Object.fromEntries(theirs.map(({ code, wording }) => [code, wording.sv]))).toEqual(
      explicitWordings[agreement.key],
    );
    // 25-MOT-03 is read from the document's table, the rest are proposals.
    for (const { code, source } of ours)
      if (code !== '25-MOT-03') expect(source, code).toMatch(/^Förslag av Samsyn\. Följer upp .{20,}/);
    for (const { code, source } of theirs) expect(source, code).not.toContain('Samsyn');
  });

  test('has the areas, parties and bodies that the document names', () => {
    expect(agreement.levelName.sv).toBe(facts?.levelName);
    expect(agreement.goalAreas.filter(({ proposed }) => !proposed).map(({ name }) => name.sv)).toEqual(facts?.areas);
    expect(agreement.parties.map(({ nameInDocument }) => nameInDocument)).toEqual(facts?.parties);
    expect(agreement.organs.map(({ name, meetingsPerYear }) => [name, meetingsPerYear])).toEqual(facts?.organs);
    for (const { name, meetingsPerYear, cadence } of agreement.organs)
      expect(meetingsPerYear ?? cadence, name).not.toBeNull();
    expect([...new Set(agreement.parties.map(({ adoption }) => adoption?.status ?? null))]).toEqual(
      agreement.parties.length > 0 ? [facts?.adoption] : [],
    );
  });

  test('follows up every goal area with at least one indicator', () => {
    const followed = new Set(agreement.indicators.map(({ goalArea }) => goalArea));
    expect(agreement.goalAreas.map(({ code }) => code).filter((code) => !followed.has(code))).toEqual([]);
  });

  test('asks only organisations of the county or of the whole country', () => {
    const reporters = agreement.indicators.flatMap(({ components }) =>
      components.flatMap((component) => component.reporters),
    );
    for (const { who } of reporters) {
      const able = organisations.filter((organisation) =>
        'kind' in who ? organisation.kind === who.kind : organisation.id === who.organisation,
      );
      expect(
        able.some(({ countyCode }) => countyCode === null || countyCode === agreement.countyCode),
        JSON.stringify(who),
      ).toBe(true);
    }
  });

  test('lets nobody undertake anything but its parties, save for those that we say why', () => {
    const parties = new Set(agreement.parties.map(({ organisation }) => organisation));
    const others = agreement.commitments
      .map(({ organisation }) => organisation)
      .filter((id) => !parties.has(id) && !isCollective(id));
    expect([...new Set(others)].sort()).toEqual(Object.keys(undertakeWithoutBeingParty[agreement.key] ?? {}).sort());
    for (const party of parties) expect(commitmentsOf(agreement, party), party).not.toEqual([]);
  });

  test('calls a party of another name today by its former name', () => {
    for (const { organisation: id, nameInDocument } of agreement.parties) {
      const found = organisations.find((organisation) => organisation.id === id);
      const names = [found?.name.sv ?? '', ...(found?.formerNames ?? []).map(({ name }) => name)].map((name) =>
        name.toLowerCase(),
      );
      const same = names.some((name) => name.startsWith(nameInDocument.toLowerCase()));
      expect(same || found?.kind === 'county_board', nameInDocument).toBe(true);
    }
  });

  test('is translated, and names no person, telephone or address', () => {
    const text = JSON.stringify(agreement);
    expect(text).not.toMatch(/@|\b0\d{2,3}-\d{5,}|\+46|www\./);
    const texts = textsIn(agreement);
    const untranslated = texts.filter((local) => local.sv === local.en && /[a-zåäö]{3} [a-zåäö]{2}/i.test(local.sv));
    expect(untranslated).toEqual([]);
  });
});

/** Every Swedish and English pair in a value. */
function textsIn(value: unknown): LocalText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('sv' in value && 'en' in value) return [value as LocalText];
  return Object.values(value).flatMap(textsIn);
}

describe('Östergötland', () => {
  const agreement = named('05-etablering-i-utveckling-2015');

  test('asked fifteen boards to adopt it', () => {
    expect(agreement.parties.slice(0, 3).map(({ adoption }) => adoption?.body)).toEqual([
      'Landstingsstyrelsen',
      'Förbundsstyrelsen',
      'Kommunstyrelsen',
    ]);
    expect(new Set(agreement.parties.slice(2).map(({ adoption }) => adoption?.body))).toEqual(
      new Set(['Kommunstyrelsen']),
    );
    for (const { adoption } of agreement.parties)
      expect(adoption).toMatchObject({ decidedOn: null, reference: '851-7679-11, 851-340-12' });
  });

  test('has the letter of intent with its six areas and its targets', () => {
    expect(agreement.annexes).toHaveLength(1);
    expect(agreement.annexes[0]).toMatchObject({ dated: '2012-04-12' });
    expect(agreement.annexes[0]?.areas.map(({ name, goals }) => [name.sv, goals.length])).toEqual([
      ['Barnens skolgång och framtida försörjning', 4],
      ['Barnens fysiska och psykiska hälsa', 3],
      ['Barnens fritid', 4],
      ['Utslussning från boende/familjehem', 3],
      ['Kompetensutveckling', 4],
      ['Uppföljning och utvärdering', 2],
    ]);
    expect(agreement.targets.map(({ year, value, text }) => [year, value, text.sv])).toEqual([
      [
        2012,
        '15',
        'Under innevarande år 2012 ska länets kommuner kunna öka sitt mottagande med totalt 15 asylplatser.',
      ],
      [2013, '15', 'Under 2013 ska mottagandet i länet öka med ytterligare 15 asylplatser.'],
      [
        2013,
        null,
        'Under 2012-2013 ska antalet platser för barn med permanent uppehållstillstånd öka i den omfattning som motsvarar behovet utifrån ökningen av antalet asylplatser.',
      ],
    ]);
  });

  test('binds each party to the follow-up, and the municipalities to the letter', () => {
    const linkoping = commitmentsOf(agreement, 'kommun-0580').map(({ key }) => key);
    expect(linkoping).toContain('underlag-till-rapporten');
    expect(linkoping).toContain('skolgang');
    expect(linkoping).toHaveLength(14);
    expect(commitmentsOf(agreement, 'region-05').map(({ key }) => key)).toEqual([
      'underlag-till-rapporten',
      'halsoundersokning',
    ]);
    expect(agreement.revision?.sv).toBe(
      'Överenskommelsen revideras vid behov och kan initieras av överenskommelsens parter.',
    );
  });
});

describe('Norrbotten', () => {
  const agreement = named('25-norrbotten-2009');

  test('has each party’s undertakings, in the document’s words', () => {
    const joint = agreement.commitments.filter(({ organisation }) => organisation === 'all:parties');
    expect(joint.map(({ key }) => key)).toEqual(['motverka-diskriminering', 'marknadsfora-lanet', 'gemensamt-ansvar']);
    const counts = agreement.parties.map(({ organisation }) => [
      organisation,
      commitmentsOf(agreement, organisation).length - joint.length,
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      'lansstyrelsen-25': 8,
      'region-25': 4,
      migrationsverket: 7,
      'kommunforbundet-norrbotten': 5,
      'foretagarna-norrbotten': 2,
      forsakringskassan: 2,
      'svenska-kyrkan-lulea-stift': 11,
      'roda-korset-norra-norrland': 8,
      'lulea-tekniska-universitet': 2,
      arbetsformedlingen: 5,
    });
    const own = agreement.commitments.filter(({ organisation }) => organisation === 'forsakringskassan');
    expect(own.map(sv)).toEqual([
      'Tillhandahåller statistik över ohälsotal i Norrbottens län',
      'Ger en övergripande information till nyanlända om den svenska socialförsäkringen',
    ]);
  });

  test('follows up its three common goals', () => {
    expect(agreement.indicators.map(({ code }) => code)).toEqual([
      '25-MOT-01',
      '25-MOT-02',
      '25-MOT-03',
      '25-LOK-01',
      '25-TRA-01',
      '25-SAMV-01',
      '25-SAMV-02',
    ]);
    expect(agreement.targets.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['25-LOK-01', '100'],
      [null, '1'],
    ]);
    expect(agreement.revision?.sv).toBe('Den regionala överenskommelsen revideras årligen.');
  });
});

describe('Blekinge', () => {
  const agreement = named('10-fran-asyl-till-arbete-2016');

  test('was adopted by the council’s members on one day', () => {
    expect(agreement).toMatchObject({ validFrom: 2016, validTo: 2018, openEnded: false });
    for (const { adoption } of agreement.parties)
      expect(adoption).toMatchObject({ body: 'Integrationsrådet', decidedOn: '2016-02-17' });
    expect(agreement.revision?.sv).toContain('vart annat år');
  });

  test('has its goals and duties in the document’s words', () => {
    expect(agreement.goalAreas.flatMap(({ goals }) => goals)).toHaveLength(7);
    expect(agreement.goalAreas[0]?.goals.map(sv)).toEqual([
      'Vi som ingått denna överenskommelse ska ha kunskap om varandras uppdrag och ansvarsområden.',
    ]);
    const joint = agreement.commitments.filter(({ organisation }) => organisation === 'all:parties');
    expect(joint.map(({ key }) => key)).toEqual([
      'oreglerade-omraden',
      'gemensam-handlingsplan',
      'folja-upp-egna-insatser',
    ]);
    const counts = agreement.parties.map(
      ({ organisation }) => commitmentsOf(agreement, organisation).length - joint.length,
    );
    expect(counts).toEqual([6, 4, 4, 2, 3, 4, 6, 6, 6, 6, 6]);
  });
});

describe('Stockholm', () => {
  const agreement = named('01-ksl-nyanlanda');

  test('applies until further notice, to whoever adopts it', () => {
    expect(agreement).toMatchObject({ owner: 'ksl', openEnded: true, validFrom: null, validTo: null, parties: [] });
    expect(agreement.notice?.sv).toBe(
      'Om part säger upp överenskommelsen upphör denna att gälla nio (9) månader efter att uppsägningen kommit övriga parter tillhanda.',
    );
    expect(commitmentIn(agreement.key, 'arlig-handlingsplan')).toMatchObject({ organisation: 'ksl', kind: 'activity' });
    expect(agreement.plans).toMatchObject([{ from: null, to: null, adoptedBy: 'Styrgruppen', adoptedOn: null }]);
  });

  test('gives examples under its areas, not goals', () => {
    for (const { goals } of agreement.goalAreas) expect(goals.map(sv)).toEqual([expect.stringMatching(/^Exempel: /)]);
  });

  test('will bind a municipality that adopts it', () => {
    const joined = {
      ...agreement,
      parties: [{ organisation: 'kommun-0180', nameInDocument: 'Stockholms kommun', adoption: null }],
    };
    expect(commitmentsOf(joined, 'kommun-0180')).toHaveLength(5);
    expect(commitmentsOf(joined, 'kommun-0181')).toEqual([]);
  });
});

describe('Västmanland', () => {
  const agreement = named('19-rok-vastmanland-2015');

  test('has strategies under each of its nine goal areas', () => {
    const strategies = agreement.goalAreas.map(({ code, goals }) => [
      code,
      goals.flatMap((goal) => goal.strategies).length,
    ]);
    expect(strategies).toEqual([
      ['SAM', 4],
      ['HAL', 3],
      ['ARB', 4],
      ['SFI', 2],
      ['SOR', 3],
      ['BOS', 4],
      ['BAR', 4],
      ['EKB', 3],
      ['DEL', 1],
      ['RUP', 0],
    ]);
    expect(agreement.goalAreas.find(({ code }) => code === 'RUP')?.proposed).toBe(true);
    expect(
      named('05-etablering-i-utveckling-2015').goalAreas.flatMap(({ goals }) =>
        goals.flatMap((goal) => goal.strategies),
      ),
    ).toEqual([]);
  });

  test('has no letters left from the scan', () => {
    expect(JSON.stringify(agreement)).not.toMatch(
      /[a-zåäö][0-9][a-zåäö]|\b6verens|nyanlidnd|Vist?manland|forst?dr|[ìéè](?!bur|n\b)/,
    );
  });

  test('binds all parties to placements, and lets the Public Employment Service tell of local agreements', () => {
    expect(commitmentIn(agreement.key, 'praktikplatser')?.organisation).toBe('all:parties');
    expect(agreement.targets.map(({ indicator, value }) => [indicator, value])).toEqual([['19-SAM-01', '100']]);
  });
});
