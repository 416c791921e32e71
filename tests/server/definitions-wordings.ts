/** The indicators' own words in Etablering i utveckling 2015, to hold the shipped definition against. */
export const documentWordings: Record<string, string> = {
  '05-OVR-01':
    'Andel nyanlända som efter avslutad etablering är självförsörjande genom förvärvsarbete, studier eller eget företagande',
  '05-UTB-01': 'Antal nyanlända som läser SFI på nivå A, B, C samt D',
  '05-UTB-02': 'Andel nyanlända inom respektive nivå som under det första året har uppnått godkända resultat',
  '05-UTB-03': 'Olika typer av SFI-inriktningar (bransch/yrke/akademiker etc) som erbjuds i Östergötland',
  '05-UTB-04': 'Andel nyanlända som läser yrkesinriktad, bransch- eller akademiker SFI',
  '05-UTB-05': 'Antal nyanlända som under sin etablering har deltagit i kommunalvuxenutbildning utöver SFI',
  '05-UTB-06': 'Antal nyanlända som har deltagit i en arbetsmarknadsutbildning via arbetsförmedlingen',
  '05-UTB-07': 'Antal nyanlända som har genomfört en arbetsplatsförlagd praktik',
  '05-SAM-01': 'Andel nyanlända kvinnor och män som har påbörjat eller redan avslutat samhällsorienteringen',
  '05-SAM-02': 'Språk som samhällsorienteringen erbjudits på',
  '05-SAM-03':
    'Hur arbetar kommunerna, Arbetsförmedlingen samt Länsstyrelsen med att engagera idéburen sektor i etableringen av vissa nyanlända invandrare',
  '05-BOE-01': 'Antal nyanlända som bosatts i respektive kommun',
  '05-BOE-02':
    'Andel nyanlända som har anvisats boende via Arbetsförmedlingen eller Migrationsverkets försorg eller bosatt sig på egenhand i respektive kommun',
  '05-BOE-03': 'Andel nyanlända som har etableringsinsatser i annan kommun än hemorten',
  '05-HAL-01': 'Andel hälsofrämjande och rehabiliterande insatser i etableringsplaner, uppdelat kvinnor/män',
  '05-HAL-02': 'Andel nyanlända som på grund av hälsoskäl inte har en etableringsplan på heltid',
  '05-HAL-03': 'Andel hälsoundersökningar, uppdelat kvinnor/män samt flickor/pojkar',
  '05-BAR-01': 'Andel nyanlända flickor och pojkar som deltar i modersmålsundervisning',
  '05-BAR-02': 'Andel nyanlända flickor och pojkar som deltar i studiehandledning på modersmål',
};

/** What other agreements' documents word as an indicator themselves; Västmanland's scanned letters are mended. */
export const explicitWordings: Record<string, Record<string, string>> = {
  '01-ksl-nyanlanda': {},
  '05-etablering-i-utveckling-2015': documentWordings,
  '10-fran-asyl-till-arbete-2016': {},
  '19-rok-vastmanland-2015': {
    '19-RUP-01': 'Ökad andel nyanlända flyktingar som har arbete inom två år',
    '19-RUP-02':
      'Minskad andel företag/organisationer som anger svårigheter att hitta rätt arbetskraft vid rekryteringar',
    '19-RUP-03': 'Ökad andel företagsetableringar i länet',
  },
  '25-norrbotten-2009': { '25-MOT-01': 'Antal', '25-MOT-02': 'Varav för anvisning' },
};

type Expected = {
  levelName: string;
  areas: string[];
  parties: string[];
  /** Body and meetings a year, null where the document gives no number. */
  organs: [string, number | null][];
  adoption: string | null;
};

const vastmanlandMunicipalities = [
  'Arboga',
  'Fagersta',
  'Hallstahammars',
  'Kungsörs',
  'Köpings',
  'Norbergs',
  'Sala',
  'Skinnskattebergs',
  'Surahammars',
  'Västerås',
];

/** What the five documents say of areas, parties and bodies. */
export const documentFacts: Record<string, Expected> = {
  '01-ksl-nyanlanda': {
    levelName: 'insatsområden',
    areas: [
      'Utbildningsinsatser för vuxna',
      'Arbetslivsinriktade insatser för vuxna',
      'Övriga insatser i integrationsarbetet',
      'Insatser för barn och unga',
      'Insatser för språkutveckling',
      'Bosättning',
      'Ersättningsfrågor',
      'Hälsofrågor',
      'Regionalt, delregionalt och annat kommungemensamt arbete',
      'Samarbete och avtal med statliga och regionala aktörer',
      'Kunskaps- och erfarenhetsutbyte, spridning, regional statistik',
    ],
    parties: [],
    organs: [
      ['Parternas representanter på förvaltningschefsnivå', null],
      ['Styrgruppen', null],
      ['Beredningsgrupper', null],
      ['KSLs beredningar och styrelse', null],
    ],
    adoption: null,
  },
  '05-etablering-i-utveckling-2015': {
    levelName: 'prioriterade områden',
    areas: ['Övergripande mål', 'Utbildning & Praktik', 'Samhällsliv', 'Boende', 'Hälsa', 'Barn och unga'],
    parties: [
      'Landstinget i Östergötland',
      'Regionförbundet Östsam',
      ...[
        'Boxholms',
        'Finspångs',
        'Kinda',
        'Linköpings',
        'Mjölby',
        'Motala',
        'Norrköpings',
        'Söderköpings',
        'Vadstena',
        'Valdemarsviks',
        'Ydre',
        'Åtvidabergs',
        'Ödeshögs',
      ].map((name) => `${name} ${name === 'Kinda' ? 'Kommun' : 'kommun'}`),
    ],
    organs: [['Landshövdingens Integrationsråd', null]],
    adoption: 'asked-to-adopt',
  },
  '10-fran-asyl-till-arbete-2016': {
    levelName: 'delmål',
    areas: [
      'Organisationernas samsyn',
      'Socialt mottagande',
      'Svenska för invandrare (sfi) och samhällsorientering (SO)',
      'Barn och unga (Skola)',
      'Bosättning',
      'Kompetensförsörjning',
    ],
    parties: [
      'Länsstyrelsen Blekinge Län',
      'Migrationsverket',
      'Arbetsförmedlingen',
      'Försäkringskassan',
      'Landstinget Blekinge',
      'Region Blekinge',
      'Karlshamns kommun',
      'Karlskrona kommun',
      'Olofströms kommun',
      'Ronneby kommun',
      'Sölvesborgs kommun',
    ],
    organs: [
      ['Integrationsrådet', 4],
      ['Beredningsgruppen', 6],
      ['Arbets- och fokusgrupper', null],
    ],
    adoption: 'adopted',
  },
  '19-rok-vastmanland-2015': {
    levelName: 'målområden',
    areas: [
      'Samverkan och samordning',
      'Hälsa',
      'Arbete och praktik',
      'SFI',
      'Samhällsorientering',
      'Bosättning',
      'Barn och unga',
      'Ensamkommande barn',
      'Delaktighet i samhällslivet',
    ],
    // The document speaks of the county's municipalities without naming them.
    parties: [
      'Länsstyrelsen Västmanland',
      'Västmanlands Kommuner och Landsting (VKL)',
      'Arbetsförmedlingen',
      ...vastmanlandMunicipalities.map((name) => `${name} kommun`),
      'Migrationsverket',
      'Landstinget Västmanland',
      'Försäkringskassan',
    ],
    organs: [
      ['Integrationsrådet', 4],
      ['Beredningsgruppen', 4],
      ['Regionala samverkansgruppen (RÖK)', 4],
      ['Lokala samverkansgrupper (LÖK)', null],
    ],
    adoption: null,
  },
  '25-norrbotten-2009': {
    levelName: 'gemensamma mål',
    areas: [],
    parties: [
      'Länsstyrelsen i Norrbottens län',
      'Norrbottens läns Landsting',
      'Migrationsverket',
      'Kommunförbundet Norrbotten',
      'Företagarna Norrbotten',
      'Försäkringskassan',
      'Svenska kyrkan (Luleå stift)',
      'Röda Korset (Region Norra Norrland)',
      'Luleå tekniska universitet',
      'Arbetsförmedlingen',
    ],
    organs: [['Samverkansmöten mellan parterna', null]],
    adoption: 'adopted',
  },
};

/** Those who undertook something without being a party, and why. */
export const undertakeWithoutBeingParty: Record<string, Record<string, string>> = {
  '01-ksl-nyanlanda': { ksl: 'Leads and coordinates (§ 6); parties are the municipalities that adopt it (§ 10).' },
  '05-etablering-i-utveckling-2015': {
    'lansstyrelsen-05': 'Sends the agreement out and convenes the council; is not on the mailing list.',
  },
  '19-rok-vastmanland-2015': {
    'samordningsforbundet-vasteras': 'Described among the actors (3.8); sits in the preparatory group.',
    'samordningsforbundet-vastra-malardalen': 'Described among the actors (3.8); sits in the preparatory group.',
    'samordningsforbundet-norra-vastmanland': 'Described among the actors (3.8); sits in the preparatory group.',
  },
};

/** Goals that nothing measures, by our reading of the document's and our own indicators, one by one. */
export const goalsNotMeasured: Record<string, string[]> = {
  '01-ksl-nyanlanda': [],
  '05-etablering-i-utveckling-2015': [
    ...['OVR-2', 'OVR-3', 'OVR-4', 'OVR-5', 'OVR-6'],
    ...['UTB-2', 'UTB-4', 'SAM-3', 'BOE-1', 'BOE-3', 'HAL-3', 'HAL-4'],
    ...['BAR-1', 'BAR-3', 'BAR-4', 'BAR-5'],
  ],
  '10-fran-asyl-till-arbete-2016': ['SOC-1'],
  '19-rok-vastmanland-2015': [],
  '25-norrbotten-2009': ['LOK-2'],
};

/** Indicators that measure none of their area's goals, and why. */
export const measuresNoGoal: Record<string, string> = {
  '05-UTB-01': 'How many study says nothing of what is on offer, of placements or of cooperation.',
  '05-UTB-02': 'Results are the overall goal’s (to learn Swedish), not the area’s.',
  '05-BOE-01': 'Where people settle does not tell whether there is work or education in reach.',
  '05-BOE-02': 'Nor does the way by which they came there.',
  '05-HAL-02': 'Tells of a need, not of what is offered.',
  '10-SFI-02': 'The goal is what the parties do beside the SFI that the law requires.',
  '19-RUP-03': 'Counts all companies, whoever started them; the goal is about people born abroad.',
  '25-MOT-01': 'The document’s table has no goal.',
  '25-MOT-02': 'The document’s table has no goal.',
  '25-MOT-03': 'The document’s table has no goal.',
};

/** What comes out of the register of agreements, by indicator and component. */
export const fromRegister: Record<string, string> = {
  '19-SAM-01 numerator': 'has_local_agreement',
  '19-SAM-01 denominator': 'is_municipality',
  '25-MOT-01 value': 'places',
  '25-MOT-02 value': 'places_for_assignment',
  '25-MOT-03 has_agreement': 'has_places_agreement',
  '25-LOK-01 numerator': 'has_local_agreement',
  '25-LOK-01 denominator': 'has_places_agreement',
};
