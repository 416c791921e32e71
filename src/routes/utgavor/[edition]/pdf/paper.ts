import { minutesOf } from '#lib/domain/answering-time.ts';
import type { Part } from '#lib/domain/edition.ts';
import { formatDate } from '#lib/domain/format.ts';
import type { ReporterRef } from '#lib/domain/indicator.ts';
import type { OrganisationKind } from '#lib/domain/organisation.ts';
import { paperOf } from '#lib/domain/paper.ts';
import type { Language, LocalText } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { EditionReading } from '#lib/server/authoring/index.ts';
import type { PaperWords, QuestionnairePaper } from '#lib/server/publishing/index.ts';
import { conditionWords } from '#lib/ui/paper/condition-words.ts';

type Names = ReadonlyMap<string, LocalText>;

/** A published edition as a document on paper, in the words of the visitor's language. */
export function paperFor(reading: EditionReading, names: Names, language: Language): QuestionnairePaper {
  const { key, edition, publishedAt } = reading;
  const title = edition.title[language];
  return {
    language,
    title,
    subject: m.pdf_subject({ label: edition.label }),
    running: `${title} (${edition.label})`,
    source: m.pdf_source({ key }),
    lead: m.pdf_lead(),
    facts: factsOf(reading, names, language),
    parts: paperOf(edition, language, conditionWords).map((part, at) => ({
      ...part,
      lead: leadOf(edition.parts[at], part.count, names, language),
    })),
    words: words(),
    date: publishedAt,
  };
}

function words(): PaperWords {
  return {
    contents: m.pdf_contents(),
    page: m.pdf_page,
    period: (period) => m.pdf_period({ period }),
    shownIf: (condition) => m.pdf_shown_if({ condition }),
    several: m.paper_several(),
    computed: m.paper_computed(),
    date: m.paper_date(),
    percent: '%',
    money: m.pdf_money(),
    everyMunicipality: (count) => m.pdf_every_municipality({ count }),
    mayAdd: (most) => m.pdf_may_add({ most }),
  };
}

function factsOf(
  { edition, agreement, consultation, hash, publishedAt }: EditionReading,
  names: Names,
  language: Language,
) {
  const day = (date: Date | string): string => formatDate(date, language);
  const { from, to } = edition.period;
  const consulted =
    consultation && ('consultedOn' in consultation ? day(consultation.consultedOn) : consultation.reason);
  const times = edition.parts.map((part) =>
    m.pdf_part_time({
      title: part.title[language],
      who: whoAnswers(part.respondent, names, language),
      minutes: minutesOf(part),
    }),
  );
  return [
    { label: m.edition_label(), text: m.pdf_edition({ label: edition.label, date: day(publishedAt) }) },
    { label: m.edition_agreement(), text: agreement.shortTitle[language] },
    { label: m.edition_period(), text: `${day(from)} – ${day(to)}` },
    { label: m.edition_answered_by(), text: times.join('\n') },
    { label: m.edition_new(), text: edition.changelog[language] },
    ...(consulted ? [{ label: m.edition_consulted(), text: consulted }] : []),
    { label: m.edition_hash(), text: hash, isSmall: true },
  ];
}

function leadOf(part: Part | undefined, count: number, names: Names, language: Language): string {
  if (!part) return '';
  const told = { who: whoAnswers(part.respondent, names, language), minutes: minutesOf(part) };
  return count === 1 ? m.pdf_answered_by_one(told) : m.pdf_answered_by({ ...told, count });
}

const kinds: Record<OrganisationKind, () => string> = {
  municipality: m.pdf_by_municipality,
  county_board: m.pdf_by_county_board,
  agency: m.pdf_by_agency,
  region: m.pdf_by_region,
  association: m.pdf_by_association,
  church: m.pdf_by_church,
  university: m.pdf_by_university,
};

function whoAnswers(who: ReporterRef, names: Names, language: Language): string {
  return 'kind' in who ? kinds[who.kind]() : (names.get(who.organisation)?.[language] ?? who.organisation);
}
