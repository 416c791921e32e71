/** What a few parties have reported on their commitments; much is left, for the visitor to report. */
import type { Actor } from '#lib/domain/access.ts';
import type { CommitmentStatus } from '#lib/domain/commitment-report.ts';
import { reportCommitment } from '../commitments/index.ts';
import type { Database } from '../db/index.ts';
import { daysFrom } from './calendar.ts';
import { resultOf } from './commitment-texts.ts';
import { between, choose } from './random.ts';

const system: Actor = { kind: 'system' };

type Reporting = {
  agreement: string;
  year: number;
  organisations: string[];
  commitments: readonly string[];
  /** How many of them are reported; all when left out. */
  count?: number;
};

const ofMunicipalities = [
  'boende-och-omvardnad',
  'skolgang',
  'pedagogisk-kompetens',
  'fritidsaktiviteter',
  'metodstod-vid-utslussning',
  'bostader-efter-utslussning',
  'gemensam-kravspecifikation',
  'kunskap-om-rattigheter',
] as const;

const kommun = (...codes: string[]): string[] => codes.map((code) => `kommun-${code}`);

const norrbotten = { agreement: '25-norrbotten-2009', year: 2009 };
const ostergotland = { agreement: '05-etablering-i-utveckling-2015', commitments: ofMunicipalities };

const reportings: readonly Reporting[] = [
  {
    ...ostergotland,
    year: 2014,
    organisations: kommun('0509', '0513', '0561', '0562', '0580', '0581', '0583', '0586'),
  },
  { ...ostergotland, year: 2015, organisations: kommun('0513', '0562', '0580', '0581'), count: 6 },
  { ...norrbotten, organisations: ['lulea-tekniska-universitet'], commitments: ['universitetet-forskning'] },
  {
    ...norrbotten,
    organisations: ['svenska-kyrkan-lulea-stift'],
    commitments: ['stiftet-praktikplatser', 'stiftet-kartlaggning', 'stiftet-utbildningar', 'stiftet-delaktighet'],
  },
  {
    ...norrbotten,
    organisations: ['roda-korset-norra-norrland'],
    commitments: ['roda-korset-utbildning', 'roda-korset-sociala-aktiviteter', 'roda-korset-juridisk-radgivning'],
  },
  {
    ...norrbotten,
    organisations: ['lansstyrelsen-25'],
    commitments: ['lansstyrelsen-beredskap', 'lansstyrelsen-folja-upp', 'lansstyrelsen-publicera'],
  },
];

function statusOf(subject: string): CommitmentStatus {
  const lot = between(subject, 0, 1);
  if (lot < 0.4) return 'done';
  if (lot < 0.85) return 'under-way';
  return lot < 0.95 ? 'not-begun' : 'dropped';
}

/** Makes the reports, as of the weeks before `now`. Those that are there already stay as they are. */
export async function makeCommitmentReports(database: Database, now: Date): Promise<void> {
  for (const { agreement, year, organisations, commitments, count } of reportings) {
    for (const organisation of organisations) {
      const subject = `${agreement}/${organisation}/${year}`;
      for (const commitment of choose(subject, commitments, count ?? commitments.length)) {
        const status = statusOf(`${commitment}/${organisation}/${year}`);
        const said = { status, result: resultOf(commitment, status), synthetic: true };
        const at = daysFrom(now, -Math.floor(between(subject, 3, 40)), '10:30');
        await reportCommitment(database, system, { agreement, commitment, organisation, year, ...said }, at);
      }
    }
  }
}
