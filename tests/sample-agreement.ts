/** An agreement with one of everything that a file may hold: for tests that change one thing in it. */

const text = (word: string) => ({ sv: word, en: word });

export function component(key: string, role = key) {
  return {
    key,
    role,
    wording: text(key),
    period: { kind: 'interval', from: '01-01', to: '12-31' },
    bounds: { min: '0', max: '5000' },
    register: null,
    breakdowns: ['sex'],
    reporters: [
      { who: { kind: 'municipality' }, role: 'lead' },
      { who: { organisation: 'migrationsverket' }, role: 'confirm' },
    ],
    proposed: true,
  };
}

function indicator(code: string, kind: string, components: unknown[]) {
  return {
    code,
    goalArea: 'UTB',
    goals: ['UTB-1'],
    kind,
    wording: text('Andel'),
    shortName: text('Andel'),
    explicit: true,
    population: text('Nyanlända'),
    unit: text('procent'),
    decimals: 1,
    direction: 'higher',
    byMunicipality: true,
    components,
    source: 'Mål 2015',
    note: null,
    version: 1,
    since: null,
    bridge: null,
    earlier: [],
    retired: null,
    continues: null,
  };
}

export function commitment(key: string, organisation: string) {
  return { key, organisation, goalArea: null, plan: null, kind: 'commitment', text: text(key), from: 2012, to: null };
}

export function target(key: string, value: string | null) {
  return {
    key,
    goalArea: null,
    indicator: null,
    year: 2012,
    value,
    unit: text('platser'),
    text: text(key),
    decidedBy: 'Kommunerna',
    decidedOn: null,
  };
}

export function agreement() {
  return {
    key: '05-prov',
    kind: 'regional',
    countyCode: '05',
    owner: 'lansstyrelsen-05',
    title: 'Prov',
    shortTitle: text('Prov'),
    validFrom: 2012,
    validTo: 2015,
    source: { title: 'Prov', dated: '2012-04-16', references: ['851-340-12'] },
    targetGroup: text('Nyanlända'),
    overallGoal: text('Arbete'),
    levelName: text('områden'),
    parties: [
      {
        organisation: 'kommun-0580',
        nameInDocument: 'Linköpings kommun',
        adoption: {
          status: 'adopted',
          body: 'Kommunstyrelsen',
          decidedOn: '2012-05-22',
          paragraph: '§ 187',
          reference: '851-340-12',
          ends: '2015-12-31',
        },
      },
    ],
    organs: [{ name: 'Rådet', role: text('leder'), convener: null, members: [], meetingsPerYear: 4, cadence: null }],
    goalAreas: [
      {
        code: 'UTB',
        name: text('Utbildning'),
        goals: [{ code: 'UTB-1', text: text('Mål'), strategies: [text('Strategi')] }],
        proposed: false,
      },
    ],
    followUp: text('Årligen'),
    revision: text('Vid behov'),
    notice: text('Nio månader'),
    openEnded: false,
    predecessor: '05-forra',
    plans: [
      {
        key: 'plan-2012',
        title: text('Handlingsplan'),
        from: 2012,
        to: 2012,
        adoptedBy: 'Rådet',
        adoptedOn: '2012-06-01',
        replaces: null,
      },
    ],
    commitments: [
      commitment('skolgang', 'kommun-0580'),
      commitment('bostader', 'all:municipalities'),
      commitment('underlag', 'all:parties'),
      commitment('lansrapport', 'lansstyrelsen-05'),
    ],
    targets: [target('platser-2012', '15'), target('platser-2013', null)],
    annexes: [{ title: 'Bilaga', dated: '2012-04-12', areas: [{ name: text('Skola'), goals: [text('Skolgång')] }] }],
    indicators: [
      indicator('05-UTB-01', 'count', [component('value')]),
      indicator('05-UTB-02', 'share', [component('numerator'), component('denominator')]),
    ],
  };
}
