export const signs = { done: '✓', heed: '!', begun: '◐', not: '○', wrong: '✕' } as const;
export type MarkKind = keyof typeof signs;
