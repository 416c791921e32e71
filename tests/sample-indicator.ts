/** Indicators and components for tests, of which each test says only what it is about. */
import type { Component, Indicator } from '#lib/domain/indicator.ts';

const text = { sv: 'x', en: 'x' };

export function sampleComponent(given: Partial<Component> = {}): Component {
  return {
    key: 'value',
    role: 'value',
    wording: text,
    period: null,
    bounds: null,
    register: null,
    breakdowns: [],
    reporters: [],
    proposed: false,
    ...given,
  };
}

export function sampleIndicator(given: Partial<Indicator> = {}): Indicator {
  return {
    code: '05-UTB-01',
    goalArea: 'UTB',
    goals: [],
    kind: 'count',
    wording: text,
    shortName: text,
    explicit: true,
    population: null,
    unit: text,
    decimals: 0,
    direction: 'neither',
    byMunicipality: true,
    components: [sampleComponent()],
    source: 'x',
    note: null,
    version: 1,
    since: null,
    bridge: null,
    earlier: [],
    retired: null,
    continues: null,
    ...given,
  };
}
