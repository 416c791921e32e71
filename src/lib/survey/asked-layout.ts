import { type Breakdown, codeLists, type Component, type Dimension } from '#lib/domain/indicator.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { AskedCommon, AskedElement, AskedItem, AskedNumber, AskedRow, AskedStep } from './asked-element.ts';

/** As many columns as an edition's matrix may have. */
const mostColumns = 12;

/** A heading, and what its cells are: a component, a code, or several of them together. */
type Step = { key: string; text: LocalText } & AskedStep;
type Axis = { dimension: Dimension | null; steps: Step[] };

/** Whose figures are asked for: one's own, or one for each municipality in the county. */
export type Layout = { byMunicipality: boolean; number: AskedNumber };

function componentAxis(components: Component[]): Axis[] {
  const steps = components.map(({ key, wording }) => ({ key, text: wording, component: key }));
  return steps.length > 1 ? [{ dimension: null, steps }] : [];
}

function codeAxis(dimension: Dimension): Axis {
  const steps = codeLists[dimension].map(({ code, name }) => ({
    key: code.toLowerCase(),
    text: name,
    breakdown: { [dimension]: code },
  }));
  return { dimension, steps };
}

/** Every combination of the axes' steps, the first axis changing slowest. */
function crossed(axes: Axis[]): Step[] {
  const [first, ...others] = axes;
  if (!first) return [];
  if (others.length === 0) return first.steps;
  return first.steps.flatMap((step) => crossed(others).map((other) => joined(step, other)));
}

function joined(a: Step, b: Step): Step {
  return {
    key: `${a.key}_${b.key}`,
    text: { sv: headed(a.text.sv, b.text.sv), en: headed(a.text.en, b.text.en) },
    ...(a.component === undefined ? {} : { component: a.component }),
    breakdown: { ...a.breakdown, ...b.breakdown },
  };
}

/** One heading of two; one that is not written yet is left out. */
function headed(...texts: string[]): string {
  return texts.filter((text) => text !== '').join(': ');
}

/** The rows are the components where they have one breakdown, else the longest code list. */
function rowAxis(axes: Axis[]): Axis | undefined {
  if (axes.length <= 2 && axes[0]?.dimension === null) return axes[0];
  return axes
    .filter(({ dimension }) => dimension !== null)
    .reduce<Axis | undefined>(
      (most, axis) => (most && most.steps.length >= axis.steps.length ? most : axis),
      undefined,
    );
}

/** Questions for numbers: one where it has room for all, else one for each component or each code. */
export function numberElements(common: AskedCommon, dimensions: Dimension[], layout: Layout): AskedElement[] {
  const axes = [...componentAxis(common.components), ...dimensions.map(codeAxis)];
  const rows = layout.byMunicipality || axes.length < 2 ? undefined : rowAxis(axes);
  const across = axes.filter((axis) => axis !== rows);
  const columns = crossed(across);
  if (columns.length > mostColumns) return splitUp(common, dimensions, layout);
  const { components, fixed, ...shared } = common;
  const [only] = components;
  const base = {
    ...shared,
    ...(only && components.length === 1 ? { component: only.key } : {}),
    ...(Object.keys(fixed).length > 0 ? { breakdown: fixed } : {}),
  };
  const item = ({ key, text, ...step }: Step): AskedItem => ({ name: key, title: text, ...step, ...layout.number });
  const cells = columns.map((step) => ({ ...item(step), cellType: 'text' as const }));
  if (layout.byMunicipality) {
    const single = { name: 'antal', title: common.title, cellType: 'text' as const, ...layout.number };
    const all = cells.length > 0 ? cells : [single];
    return [{ ...base, type: 'matrixdropdown', columns: all, rowsFrom: 'municipalities' }];
  }
  if (rows) return [{ ...base, type: 'matrixdropdown', columns: cells, rows: rows.steps.map(rowOf) }];
  if (columns.length > 0) return [{ ...base, type: 'multipletext', items: columns.map(item) }];
  return [{ ...base, type: 'text', ...layout.number }];
}

function rowOf({ key, text, ...step }: Step): AskedRow {
  return { value: key, text, ...step };
}

function splitUp(common: AskedCommon, dimensions: Dimension[], layout: Layout): AskedElement[] {
  const { components, name, fixed } = common;
  if (components.length > 1) {
    return components.flatMap((component) =>
      numberElements(
        { ...common, components: [component], name: `${name}_${component.key}`, title: component.wording },
        dimensions,
        layout,
      ),
    );
  }
  const [first, ...others] = dimensions;
  if (!first) return [];
  return codeLists[first].flatMap(({ code, name: text }) =>
    numberElements({ ...common, ...ofCode(common, text, code), fixed: { ...fixed, [first]: code } }, others, layout),
  );
}

/** The question's name and title where it is about one code. */
function ofCode({ name, title }: AskedCommon, text: LocalText, code: string): Pick<AskedCommon, 'name' | 'title'> {
  return {
    name: `${name}_${code.toLowerCase()}`,
    title: { sv: `${title.sv}: ${text.sv}`, en: `${title.en}: ${text.en}` },
  };
}

/** Questions to answer in words: one for each combination of codes, where there are any. */
export function wordElements(common: AskedCommon, dimensions: Dimension[]): AskedElement[] {
  const { components, fixed, ...shared } = common;
  const [first, ...others] = dimensions;
  if (!first) {
    const breakdown: { breakdown?: Breakdown } = Object.keys(fixed).length > 0 ? { breakdown: fixed } : {};
    return components.map(({ key }) => ({ ...shared, ...breakdown, type: 'comment', component: key }));
  }
  return codeLists[first].flatMap(({ code, name: text }) =>
    wordElements({ ...common, ...ofCode(common, text, code), fixed: { ...fixed, [first]: code } }, others),
  );
}
