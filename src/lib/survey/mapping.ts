import type { ComponentRole, Dimension, Indicator } from '#lib/domain/indicator.ts';
import { isBreakdown } from '#lib/domain/indicator.ts';
import type { FieldType, Observes } from '#lib/domain/question.ts';
import { type Json, type JsonReader, told } from './json-reader.ts';

/** The keys that tie a question, a row, a column or an item to an indicator. */
export const mappingKeys = ['indicator', 'component', 'breakdown'] as const;

/** What one step (question, row, column, item) says of where its answers go; absent means the step above says it. */
export type Mapping = { indicator?: string; component?: string; breakdown: Record<string, string>; unit?: string };

export function readMapping(reader: JsonReader, json: Json, path: string): Mapping {
  const mapping: Mapping = { breakdown: {} };
  if (json.indicator !== undefined) mapping.indicator = reader.string(json.indicator, `${path}.indicator`, 40);
  if (json.component !== undefined) mapping.component = reader.string(json.component, `${path}.component`, 40);
  if (json.breakdown !== undefined) {
    for (const [dimension, code] of Object.entries(reader.object(json.breakdown, `${path}.breakdown`))) {
      if (typeof code === 'string' && isBreakdown({ [dimension]: code })) mapping.breakdown[dimension] = code;
      else reader.list.add(`${path}.breakdown.${dimension}`, 'unknown-breakdown', { what: told(code) });
    }
  }
  return mapping;
}

/** The fields that figures and choices can be taken from; a choice may be asked for in words until there are choices. */
const figures: FieldType['kind'][] = ['number'];
const fieldsFor: Partial<Record<ComponentRole, FieldType['kind'][]>> = {
  value: figures,
  numerator: figures,
  denominator: figures,
  choice: ['choice', 'boolean', 'text'],
};

/**
 * Merges the steps of one cell, the later overriding the earlier, and checks the result against the indicator and
 * against what the cell holds.
 */
export function observesOf(
  reader: JsonReader,
  indicators: Map<string, Indicator>,
  { steps, type }: { steps: Mapping[]; type: FieldType },
  path: string,
): Observes | null {
  const merged = steps.reduce<Mapping>(
    (all, step) => ({ ...all, ...step, breakdown: { ...all.breakdown, ...step.breakdown } }),
    { breakdown: {} },
  );
  if (merged.indicator === undefined) return null;
  const indicator = indicators.get(merged.indicator);
  if (!indicator) {
    reader.list.add(path, 'unknown-indicator', { what: merged.indicator });
    return null;
  }
  const component = indicator.components.find((candidate) => candidate.key === merged.component);
  if (!component || fieldsFor[component.role]?.includes(type.kind) === false) {
    reader.list.add(path, 'unknown-component', { what: `${merged.indicator}/${merged.component ?? ''}` });
    return null;
  }
  checkDimensions(reader, component.breakdowns, merged.breakdown, path);
  return {
    indicator: indicator.code,
    component: component.key,
    breakdown: merged.breakdown,
    unit: merged.unit ?? null,
  };
}

/** A cell states every dimension that its component is kept by; else sums over cells would count people twice. */
function checkDimensions(reader: JsonReader, asked: Dimension[], given: Record<string, string>, path: string): void {
  const missing = asked.filter((dimension) => given[dimension] === undefined);
  const extra = Object.keys(given).filter((dimension) => !asked.includes(dimension as Dimension));
  for (const dimension of [...missing, ...extra]) reader.list.add(path, 'unknown-breakdown', { what: dimension });
}
