export * from './accounts.ts';
export * from './definitions.ts';
export * from './results.ts';
export * from './rounds.ts';
