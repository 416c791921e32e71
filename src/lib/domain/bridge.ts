import type { LocalText } from './text.ts';

/** What a later version of a question or a definition says of the one before it. */
export const bridgeKinds = ['same', 'note', 'break'] as const;
export type BridgeKind = (typeof bridgeKinds)[number];
export type Bridge = { kind: BridgeKind; note: LocalText | null };

const weights: Record<BridgeKind, number> = { same: 0, note: 1, break: 2 };

/** The one that says most against comparing; `same` when there is none. */
export function weightiest(bridges: Bridge[]): Bridge {
  return bridges.reduce<Bridge>((most, bridge) => (weights[bridge.kind] > weights[most.kind] ? bridge : most), {
    kind: 'same',
    note: null,
  });
}
