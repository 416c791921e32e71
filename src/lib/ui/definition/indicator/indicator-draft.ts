import type { FormFault } from '#lib/domain/fault.ts';
import {
  type Component,
  type ComponentRole,
  type Indicator,
  type IndicatorKind,
  rolesOf,
} from '#lib/domain/indicator.ts';
import { draftOf } from '../draft.ts';

const newText = () => ({ sv: '', en: '' });

const blankPart = () => ({
  wording: newText(),
  breakdowns: [''],
  period: { kind: '', on: '', from: '', to: '' },
  bounds: { min: '', max: '' },
  register: '',
  leads: [''],
  confirms: [''],
  proposed: '',
});

/** The form of an indicator, every value as text; its components stand by their roles, so that each kind has its own. */
const blank = {
  code: '',
  goalArea: '',
  goals: [''],
  kind: '',
  wording: newText(),
  shortName: newText(),
  explicit: '',
  population: newText(),
  unit: newText(),
  decimals: '',
  direction: '',
  byMunicipality: '',
  same: '',
  roles: {
    value: blankPart(),
    numerator: blankPart(),
    denominator: blankPart(),
    items: blankPart(),
    choice: blankPart(),
    text: blankPart(),
  },
  source: '',
  note: newText(),
  continues: '',
  since: '',
  bridge: { kind: '', note: newText() },
};

export type IndicatorDraft = typeof blank;
export type PartDraft = ReturnType<typeof blankPart>;

const shared = ({ breakdowns, period, reporters }: Component): string =>
  JSON.stringify([[...breakdowns].sort(), period, reporters]);

/** What the form holds of a stored indicator. */
function treeOf(indicator: Indicator): Record<string, unknown> {
  const { components, since: _, bridge: __, ...rest } = indicator;
  const [first, second] = components;
  return {
    ...rest,
    roles: Object.fromEntries(components.map((component) => [component.role, partTree(component)])),
    same: first && second ? (shared(first) === shared(second) ? 'on' : '') : 'on',
  };
}

function partTree({ reporters, period, ...rest }: Component): Record<string, unknown> {
  const named = (role: 'lead' | 'confirm'): string[] =>
    reporters
      .filter((reporter) => reporter.role === role)
      .map(({ who }) => ('kind' in who ? `kind:${who.kind}` : `organisation:${who.organisation}`));
  const isYear = period?.kind === 'interval' && period.from === '01-01' && period.to === '12-31';
  return { ...rest, period: isYear ? { kind: 'year' } : period, leads: named('lead'), confirms: named('confirm') };
}

/** What a new indicator begins with: the area that it is put in, its code there, and the agreement's document. */
export type Offered = { goalArea: string; code: string; source: string };

/** A new indicator as the form offers it: our own count, of each municipality's year, reported by them all. */
function newTree(offered: Offered): Record<string, unknown> {
  const part = { leads: ['kind:municipality'], period: { kind: 'year' }, proposed: true };
  return {
    ...offered,
    kind: 'count',
    decimals: '0',
    direction: 'higher',
    byMunicipality: 'on',
    same: 'on',
    roles: Object.fromEntries(Object.keys(blank.roles).map((role) => [role, part])),
  };
}

/** The form's content: what was written in it, else the stored indicator, else a new one of the area. */
export function indicatorDraft(indicator: Indicator | null, offered: Offered, written?: unknown): IndicatorDraft {
  const draft = draftOf(blank, written ?? (indicator ? treeOf(indicator) : newTree(offered)));
  for (const part of Object.values(draft.roles)) {
    if (part.leads.length === 0) part.leads.push('');
    if (part.confirms.length === 0) part.confirms.push('');
  }
  return draft;
}

function rolesIn(kind: string): readonly ComponentRole[] {
  return Object.hasOwn(rolesOf, kind) ? rolesOf[kind as IndicatorKind] : [];
}

/**
 * The faults by the names of the form's fields, where the document names them otherwise. A field that stands for two
 * components has the same fault once.
 */
export function faultsInForm(faults: FormFault[], draft: IndicatorDraft): FormFault[] {
  const named = faults.map(({ path, text }) => ({ path: fieldOf(path, draft), text }));
  return named.filter(({ path }, at) => path === '' || named.findIndex((other) => other.path === path) === at);
}

const renamed: Record<string, string> = {
  components: 'kind',
  version: 'since',
  bridge: 'bridge.kind',
  goals: 'goals',
};

function fieldOf(path: string, draft: IndicatorDraft): string {
  const part = /^components\[(\d+)\]\.?(.*)$/.exec(path);
  if (part) return partField(rolesIn(draft.kind)[Number(part[1])], part[2] ?? '', draft);
  const [name = ''] = path.split('[');
  return renamed[name] ?? path;
}

function partField(role: ComponentRole | undefined, rest: string, draft: IndicatorDraft): string {
  if (!role) return 'kind';
  const [, name = ''] = /^([a-z]+)/i.exec(rest) ?? [];
  const isShared = ['breakdowns', 'period', 'reporters'].includes(name);
  const holder: ComponentRole = role === 'denominator' && draft.same !== '' && isShared ? 'numerator' : role;
  const place = `roles.${holder}`;
  if (name === 'key' || name === 'role' || name === '') return 'kind';
  if (name === 'breakdowns') return `${place}.breakdowns`;
  if (name === 'reporters') return `${place}.${reporterField(rest, draft.roles[holder])}`;
  return rest === 'period' ? `${place}.period.kind` : `${place}.${rest}`;
}

/** Reporters are numbered through: first those who lead, then those who confirm; empty rows are not sent on. */
function reporterField(rest: string, { leads, confirms }: PartDraft): string {
  const at = Number(/\[(\d+)\]/.exec(rest)?.[1] ?? 0);
  const chosen = (rows: string[]): number[] => rows.flatMap((row, place) => (row === '' ? [] : [place]));
  const leading = chosen(leads);
  if (at < leading.length) return `leads[${leading[at]}]`;
  const place = chosen(confirms)[at - leading.length];
  return place === undefined ? 'leads[0]' : `confirms[${place}]`;
}
