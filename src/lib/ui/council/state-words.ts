/** A goal area's state in words: what a council reads first. */
import { type AreaState, type Silence, silences, type Verdict, verdicts } from '#lib/domain/area-state.ts';
import { type Language, listed } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { MarkKind } from '../kit/index.ts';

type VerdictMark = { kind: MarkKind; sign: string; text: string };

const marks: Record<Verdict, { kind: MarkKind; sign: string; word: () => string }> = {
  worsens: { kind: 'heed', sign: '▼', word: m.council_worsens },
  mixed: { kind: 'heed', sign: '◆', word: m.council_mixed },
  still: { kind: 'not', sign: '●', word: m.council_still },
  improves: { kind: 'done', sign: '▲', word: m.council_improves },
  unknown: { kind: 'not', sign: '○', word: m.council_unknown },
};

export function verdictMark(verdict: Verdict): VerdictMark {
  const { kind, sign, word } = marks[verdict];
  return { kind, sign, text: word() };
}

const silent: Record<Silence, (count: { count: number }) => string> = {
  undirected: m.council_silent_undirected,
  parts: m.council_silent_parts,
  first: m.council_silent_first,
  broken: m.council_silent_broken,
  few: m.council_silent_few,
  retired: m.council_silent_retired,
};

/** How many indicators went which way; where none says anything, why. */
export function countsText(state: AreaState, language: Language): string {
  const { verdict, right, wrong, level } = state;
  const total = right + wrong + level;
  switch (verdict) {
    case 'worsens':
      return m.council_counts_worsens({ total, wrong });
    case 'improves':
      return m.council_counts_improves({ total, right });
    case 'mixed':
      return m.council_counts_mixed({ total, right, wrong });
    case 'still':
      return m.council_counts_still({ total });
    case 'unknown': {
      const why = silences.filter((silence) => state.silent[silence] > 0);
      const list = listed(
        why.map((silence) => silent[silence]({ count: state.silent[silence] })),
        language,
      );
      return `${list}.`;
    }
  }
}

const rest: Record<Exclude<Verdict, 'worsens'>, (count: { count: number }) => string> = {
  mixed: m.council_rest_mixed,
  still: m.council_rest_still,
  improves: m.council_rest_improves,
  unknown: m.council_rest_unknown,
};

/** The county's state in a sentence or two: which areas worsen, and how many of the others do what. */
export function leadText(areas: { name: string; verdict: Verdict }[], language: Language): string {
  const worse = areas.filter(({ verdict }) => verdict === 'worsens').map(({ name }) => name);
  const total = areas.length;
  const known = areas.filter(({ verdict }) => verdict !== 'unknown').length;
  if (known === 0) return m.council_lead_unknown();
  const others = verdicts.flatMap((verdict) => {
    const count = areas.filter((area) => area.verdict === verdict).length;
    return verdict === 'worsens' || count === 0 ? [] : [rest[verdict]({ count })];
  });
  const first =
    worse.length > 0
      ? m.council_lead_worse({ count: worse.length, total, names: worse.join(', ') })
      : m.council_lead_none({ total: known });
  if (others.length === 0) return first;
  const list = listed(others, language);
  return `${first} ${worse.length > 0 ? m.council_lead_rest({ list }) : m.council_lead_all({ list })}`;
}
