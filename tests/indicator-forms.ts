/** The indicators of the shipped agreements, changed as the editor's form changes them. */
import { expect } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import type { Indicator, ReporterRef } from '#lib/domain/indicator.ts';
import { changeItem, indicatorFromForm, indicatorToEdit } from '#lib/server/agreements/index.ts';
import type { Database } from '#lib/server/db/index.ts';
import { system } from './people.ts';

export type Form = Parameters<typeof indicatorFromForm>[0];

export class IndicatorEditor {
  readonly #database: Database;
  readonly #now: Date;

  constructor(database: Database, now: Date) {
    this.#database = database;
    this.#now = now;
  }

  open(key: string, code: string | null, actor: Actor = system) {
    return indicatorToEdit(this.#database, actor, key, code);
  }

  async stored(key: string, code: string): Promise<Indicator> {
    const { indicator } = await this.open(key, code);
    if (!indicator) throw new Error(code);
    return indicator;
  }

  async change(
    actor: Actor,
    key: string,
    code: string,
    become: (before: Indicator | undefined) => unknown,
  ): Promise<void> {
    const { revision } = await this.open(key, null);
    const change = { list: 'indicators' as const, isIt: (one: Indicator) => one.code === code, become };
    await changeItem(this.#database, actor, { key, base: revision }, change, this.#now);
  }

  save(actor: Actor, key: string, code: string, form: Form): Promise<void> {
    return this.change(actor, key, code, (before) => indicatorFromForm(form, before));
  }

  /** The form of the stored indicator, unchanged. */
  async formOf(key: string, code: string): Promise<Form> {
    const { components, ...rest } = await this.stored(key, code);
    return {
      ...(rest as unknown as Form),
      decimals: String(rest.decimals),
      explicit: rest.explicit ? 'on' : '',
      byMunicipality: rest.byMunicipality ? 'on' : '',
      population: rest.population ?? { sv: '', en: '' },
      note: rest.note ?? { sv: '', en: '' },
      continues: rest.continues ?? '',
      bridge: {},
      since: '',
      roles: Object.fromEntries(components.map((component) => [component.role, partForm(component)])) as Form,
    };
  }
}

function partForm({ reporters, wording, breakdowns, proposed, bounds, period }: Indicator['components'][number]): Form {
  const named = (role: string): string[] =>
    reporters.filter((reporter) => reporter.role === role).map(({ who }) => whoText(who));
  return {
    wording,
    breakdowns,
    period: period ?? {},
    bounds: { min: bounds?.min ?? '', max: bounds?.max ?? '' },
    proposed: proposed ? 'on' : '',
    leads: named('lead'),
    confirms: named('confirm'),
  };
}

const whoText = (who: ReporterRef): string => ('kind' in who ? `kind:${who.kind}` : `organisation:${who.organisation}`);

/** The faults of what is refused, each as its path and its code. */
export async function faultsIn(attempt: Promise<unknown>): Promise<string[]> {
  const thrown = (await attempt.then(
    () => ({}),
    (error: unknown) => error,
  )) as { code?: string; details?: { faults?: { path: string; code: string }[] } };
  expect(thrown.code).toBe('definition-faults');
  return thrown.details?.faults?.map(({ path, code }) => `${path} ${code}`) ?? [];
}
