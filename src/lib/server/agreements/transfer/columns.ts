/** The columns of an indicator list: how each is written, which part of the definition it is, and how it is read. */
import type { Component, Indicator, Reporter, ReporterRef } from '#lib/domain/indicator.ts';
import { organisationKinds } from '#lib/domain/organisation.ts';
import type { LocalText } from '#lib/domain/text.ts';

/** One part of an indicator or a component, in one column or several. */
export type ListField<Part> = {
  /** The part's name in the definition. */
  field: keyof Part & string;
  /** Each column's name, and the path within the part that it is; '' for the whole of it. */
  columns: readonly { name: string; within: string }[];
  /** The cells, in the columns' order. */
  tell: (part: Part) => string[];
  /** The part from its cells. What cannot be read stays text, for the definition's own rules to refuse. */
  read: (cells: string[]) => unknown;
};

type Field<Part> = ListField<Part>;
const first = (cells: string[]): string => cells[0] ?? '';
const second = (cells: string[]): string => cells[1] ?? '';

function one<Part>(
  field: keyof Part & string,
  name: string,
  tell: (part: Part) => string,
  read: (cell: string) => unknown = (cell) => cell,
): Field<Part> {
  return { field, columns: [{ name, within: '' }], tell: (part) => [tell(part)], read: (cells) => read(first(cells)) };
}

/** Without English the Swedish text stands for both, as in the forms. */
function localOf(cells: string[]): LocalText {
  return { sv: first(cells), en: second(cells) || first(cells) };
}

function tellLocal(text: LocalText | null): string[] {
  return [text?.sv ?? '', text === null || text.en === text.sv ? '' : text.en];
}

function local<Part>(field: keyof Part & string, name: string, of: (part: Part) => LocalText | null): Field<Part> {
  return {
    field,
    columns: [
      { name: `${name}_sv`, within: '.sv' },
      { name: `${name}_en`, within: '.en' },
    ],
    tell: (part) => tellLocal(of(part)),
    read: localOf,
  };
}

function localOrNull<Part>(field: keyof Part & string, name: string, of: (part: Part) => LocalText | null) {
  const full = local(field, name, of);
  return { ...full, read: (cells: string[]) => (cells.some((cell) => cell !== '') ? localOf(cells) : null) };
}

function orNull(cell: string): string | null {
  return cell === '' ? null : cell;
}

function whole(cell: string): unknown {
  return /^\d{1,9}$/.test(cell) ? Number(cell) : orNull(cell);
}

const truths: Record<string, boolean> = { ja: true, nej: false, yes: true, no: false, true: true, false: false };
const yesOrNo = (is: boolean): string => (is ? 'ja' : 'nej');

function truth(cell: string): unknown {
  return truths[cell.toLowerCase()] ?? cell;
}

/** Codes in one cell, with commas or whatever else between them. */
export function list(cell: string): string[] {
  return cell.split(/[\s,;|]+/).filter((word) => word !== '');
}

/** `1 234,5` and `1234.5` are the same number; definitions write it the second way. */
function decimal(cell: string): string | null {
  const text = cell
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.');
  return orNull(text);
}

/** `day 10-15` (a bare day would become a date in a spreadsheet), or `01-01/12-31`. */
function tellPeriod(period: Component['period']): string {
  if (period === null) return '';
  return period.kind === 'day' ? `day ${period.on}` : `${period.from}/${period.to}`;
}

function readPeriod(cell: string): unknown {
  const [, on, from, to] = /^(?:day\s+)?(\d\d-\d\d)$|^(\d\d-\d\d)\/(\d\d-\d\d)$/.exec(cell) ?? [];
  if (on !== undefined) return { kind: 'day', on };
  return from === undefined ? orNull(cell) : { kind: 'interval', from, to };
}

function tellWho(who: ReporterRef): string {
  return 'kind' in who ? `kind:${who.kind}` : who.organisation;
}

function readWho(word: string): unknown {
  const kind = organisationKinds.find((known) => word === `kind:${known}`);
  return kind ? { kind } : { organisation: word };
}

const withRole = (reporters: Reporter[], role: Reporter['role']): string =>
  reporters
    .filter((reporter) => reporter.role === role)
    .map(({ who }) => tellWho(who))
    .join(', ');

const readReporters = (cell: string, role: Reporter['role']): unknown[] =>
  list(cell).map((word) => ({ who: readWho(word), role }));

/** The first column of all: which indicator the row is of. */
export const codeColumn = 'code';
/** Which of the indicator's components the row is of. */
export const componentColumn = 'component';
/** The version that the row was written from; counted by us, and never read as a change. */
export const versionColumn = 'version';

export const indicatorFields: readonly Field<Indicator>[] = [
  one('goalArea', 'area', ({ goalArea }) => goalArea),
  one('goals', 'goals', ({ goals }) => goals.join(', '), list),
  one('kind', 'kind', ({ kind }) => kind),
  local('wording', 'wording', ({ wording }) => wording),
  local('shortName', 'short', ({ shortName }) => shortName),
  localOrNull('population', 'population', ({ population }) => population),
  local('unit', 'unit', ({ unit }) => unit),
  one('decimals', 'decimals', ({ decimals }) => String(decimals), whole),
  one('direction', 'direction', ({ direction }) => direction),
  one('byMunicipality', 'by_municipality', ({ byMunicipality }) => yesOrNo(byMunicipality), truth),
  one('explicit', 'explicit', ({ explicit }) => yesOrNo(explicit), truth),
  one('source', 'source', ({ source }) => source),
  localOrNull('note', 'note', ({ note }) => note),
  one('continues', 'continues', ({ continues }) => continues ?? '', orNull),
  {
    field: 'retired',
    columns: [
      { name: 'retired_on', within: '.on' },
      { name: 'retired_reason_sv', within: '.reason.sv' },
      { name: 'retired_reason_en', within: '.reason.en' },
    ],
    tell: ({ retired }) => [retired?.on ?? '', ...tellLocal(retired?.reason ?? null)],
    read: ([on = '', ...reason]) =>
      [on, ...reason].every((cell) => cell === '') ? null : { on, reason: localOf(reason) },
  },
];

/** What is filled in when the definition itself changes: from which survey year, and how the figures compare. */
export const versionFields: readonly Field<Indicator>[] = [
  one('since', 'since', ({ since }) => since?.toString() ?? '', whole),
  {
    field: 'bridge',
    columns: [
      { name: 'bridge', within: '.kind' },
      { name: 'bridge_note_sv', within: '.note.sv' },
      { name: 'bridge_note_en', within: '.note.en' },
    ],
    tell: ({ bridge }) => [bridge?.kind ?? '', ...tellLocal(bridge?.note ?? null)],
    read: ([kind = '', ...note]) => {
      if ([kind, ...note].every((cell) => cell === '')) return null;
      return { kind, note: note.some((cell) => cell !== '') ? localOf(note) : null };
    },
  },
];

export const componentFields: readonly Field<Component>[] = [
  one('role', 'role', ({ role }) => role),
  local('wording', 'component_wording', ({ wording }) => wording),
  one('breakdowns', 'breakdowns', ({ breakdowns }) => breakdowns.join(', '), list),
  one('period', 'period', ({ period }) => tellPeriod(period), readPeriod),
  {
    field: 'reporters',
    columns: [
      { name: 'lead', within: '' },
      { name: 'confirm', within: '' },
    ],
    tell: ({ reporters }) => [withRole(reporters, 'lead'), withRole(reporters, 'confirm')],
    read: (cells) => [...readReporters(first(cells), 'lead'), ...readReporters(second(cells), 'confirm')],
  },
  {
    field: 'bounds',
    columns: [
      { name: 'min', within: '.min' },
      { name: 'max', within: '.max' },
    ],
    tell: ({ bounds }) => [bounds?.min ?? '', bounds?.max ?? ''],
    read: (cells) => {
      const [min, max] = [decimal(first(cells)), decimal(second(cells))];
      return min === null && max === null ? null : { min, max };
    },
  },
  one('register', 'register', ({ register }) => register ?? '', orNull),
  one('proposed', 'proposed', ({ proposed }) => yesOrNo(proposed), truth),
];

const namesOf = <Part>(fields: readonly Field<Part>[]): string[] =>
  fields.flatMap(({ columns }) => columns.map(({ name }) => name));

/** The list's headings, in the order in which they are written; they may be read in any order. */
export const listColumns: readonly string[] = [
  codeColumn,
  ...namesOf(indicatorFields),
  componentColumn,
  ...namesOf(componentFields),
  versionColumn,
  ...namesOf(versionFields),
];

/** Numbers that have decimals, and so a comma where people write one. */
export const decimalColumns: ReadonlySet<string> = new Set(['min', 'max']);
