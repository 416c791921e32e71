/**
 * The accounts of the demonstration. The login page lists them and the demo generator makes them; outside of the
 * demonstration there are none. The names are tasks, not persons.
 */
import type { Membership } from '#lib/domain/access.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { asciiName, type DemoMunicipality, demoMunicipalities } from './demo-municipalities.ts';

export type DemoAccount = {
  email: string;
  name: LocalText;
  /** What one can try with it. */
  what: LocalText;
  memberships: Membership[];
  /** False for those that the generator answers with but the login page leaves out. */
  shown: boolean;
};

/** Common to all of them, and no secret: it opens made-up figures only. */
export const demoPassword = 'samsyn-demo-2026';

const answering = (
  organisation: string,
  role: 'respondent' | 'colleague' | 'party' = 'respondent',
  sections: string[] | null = null,
): Membership => ({
  role,
  organisation,
  county: null,
  sections,
});

const inCounty = (county: string, role: 'county_officer' | 'council_member'): Membership => ({
  role,
  organisation: null,
  county,
  sections: null,
});

/** Those that the login page shows. */
const shown = new Set(['0513', '0580', '0581', '0181']);

const answer: LocalText = { sv: 'Svara på enkäten för kommunen.', en: 'Answer the survey for the municipality.' };

/** Names of places that end in a vowel take no s here: Kinda kommun, Ödeshögs kommun. */
const ofMunicipality = (name: string): string => `${name}${/[aeiouyåäö]$/.test(name) ? '' : 's'} kommun`;

const answerWithSupplement: LocalText = {
  sv: 'Svara på den nationella enkäten och Stockholms läns egna frågor.',
  en: "Answer the national survey and Stockholm County's own questions.",
};

const respondentOf =
  (what: LocalText) =>
  ({ code, name }: DemoMunicipality): DemoAccount => ({
    email: `enkat@${asciiName(name)}.demo.example`,
    name: { sv: `Enkätansvarig, ${ofMunicipality(name)}`, en: `Survey coordinator, ${name} municipality` },
    what,
    memberships: [answering(`kommun-${code}`)],
    shown: shown.has(code),
  });

const respondents: DemoAccount[] = [
  ...demoMunicipalities['05'].map(respondentOf(answer)),
  ...demoMunicipalities['01'].map(respondentOf(answerWithSupplement)),
  ...(['10', '19', '25'] as const).flatMap((county) => demoMunicipalities[county].map(respondentOf(answer))),
];

const reporting: LocalText = {
  sv: 'Redovisa vad organisationen har åtagit sig i Norrbottens överenskommelse.',
  en: "Report on what the organisation undertook in Norrbotten's agreement.",
};

const account = (email: string, name: LocalText, what: LocalText, ...memberships: Membership[]): DemoAccount => ({
  email,
  name,
  what,
  memberships,
  shown: true,
});

const others: DemoAccount[] = [
  account(
    'kollega@kinda.demo.example',
    {
      sv: 'Kollega på utbildningsförvaltningen, Kinda kommun',
      en: 'Colleague in the education department, Kinda municipality',
    },
    {
      sv: 'Svara på det avsnitt du har fått av kommunens enkätansvariga.',
      en: 'Answer the section that the survey coordinator has handed to you.',
    },
    answering('kommun-0513', 'colleague', ['utbildning']),
  ),
  account(
    'af@demo.example',
    { sv: 'Uppgiftslämnare, Arbetsförmedlingen', en: 'Respondent, the Public Employment Service' },
    { sv: 'Lämna en siffra per kommun.', en: 'Give one figure per municipality.' },
    answering('arbetsformedlingen'),
  ),
  account(
    'mv@demo.example',
    { sv: 'Uppgiftslämnare, Migrationsverket', en: 'Respondent, the Migration Agency' },
    { sv: 'Lämna en siffra per kommun.', en: 'Give one figure per municipality.' },
    answering('migrationsverket'),
  ),
  account(
    'region@demo.example',
    { sv: 'Uppgiftslämnare, Region Östergötland', en: 'Respondent, Region Östergötland' },
    {
      sv: 'Svara på regionens frågor, bland annat om hälsa.',
      en: "Answer the region's questions, such as those on health.",
    },
    answering('region-05'),
  ),
  account(
    'lansstyrelsen@demo.example',
    { sv: 'Handläggare, Länsstyrelsen Östergötland', en: 'County officer, Östergötland' },
    {
      sv: 'Följ insamlingen, granska svar och se länets sammanställning.',
      en: "Follow the round, review answers and see the county's summary.",
    },
    inCounty('05', 'county_officer'),
    answering('lansstyrelsen-05'),
  ),
  account(
    'radet@demo.example',
    { sv: 'Rådsledamot, Östergötlands län', en: 'Council member, Östergötland' },
    { sv: 'Se vart länet är på väg, område för område.', en: 'See where the county is heading, area by area.' },
    inCounty('05', 'council_member'),
  ),
  account(
    'nationell@demo.example',
    { sv: 'Nationell enkätledning', en: 'National survey office' },
    { sv: 'Jämför länen i den nationella enkäten.', en: 'Compare the counties in the national survey.' },
    { role: 'survey_office', organisation: null, county: null, sections: null },
  ),
  account(
    'norrbotten@demo.example',
    { sv: 'Handläggare, Länsstyrelsen i Norrbottens län', en: 'County officer, Norrbotten' },
    {
      sv: 'Se Norrbotten, och de län som har delat den nationella enkäten, men inte Östergötlands insamling.',
      en: "See Norrbotten and the counties that have shared the national survey, but not Östergötland's round.",
    },
    inCounty('25', 'county_officer'),
  ),
  account(
    'stockholm@demo.example',
    { sv: 'Handläggare, Länsstyrelsen Stockholm', en: 'County officer, Stockholm' },
    {
      sv: 'Följ den nationella enkäten i länet, öppna insamlingar och se länets resultat.',
      en: "Follow the national survey in the county, open rounds and see the county's results.",
    },
    inCounty('01', 'county_officer'),
  ),
  account(
    'lansstyrelsen@blekinge.demo.example',
    { sv: 'Handläggare, Länsstyrelsen Blekinge', en: 'County officer, Blekinge' },
    {
      sv: 'Se länet i två års nationella enkäter och svara på rådets frågor.',
      en: "See the county in two years of the national survey and answer the council's questions.",
    },
    inCounty('10', 'county_officer'),
    answering('lansstyrelsen-10'),
  ),
  account(
    'radet@blekinge.demo.example',
    { sv: 'Rådsledamot, Blekinge län', en: 'Council member, Blekinge' },
    {
      sv: 'Se vart länet är på väg enligt den nationella enkäten, och fråga om det.',
      en: 'See where the county is heading according to the national survey, and ask about it.',
    },
    inCounty('10', 'council_member'),
  ),
  account(
    'ksl@demo.example',
    { sv: 'Handläggare, KSL i Stockholms län', en: 'Officer, KSL in Stockholm County' },
    { sv: 'Redigera Stockholms överenskommelse, som KSL äger.', en: "Edit Stockholm's agreement, which KSL owns." },
    { role: 'county_officer', organisation: 'ksl', county: '01', sections: null },
  ),
  account(
    'ltu@demo.example',
    { sv: 'Kontaktperson, Luleå tekniska universitet', en: 'Contact, Luleå University of Technology' },
    reporting,
    answering('lulea-tekniska-universitet', 'party'),
  ),
  account(
    'stiftet@demo.example',
    { sv: 'Kontaktperson, Svenska kyrkan i Luleå stift', en: 'Contact, the Church of Sweden, Diocese of Luleå' },
    reporting,
    answering('svenska-kyrkan-lulea-stift', 'party'),
  ),
];

/** All of them: municipalities first. Emails are unique. */
export const demoAccounts: readonly DemoAccount[] = [...respondents, ...others];
