export * from './accounts.ts';
export * from './agreements.ts';
export * from './authoring.ts';
export * from './council.ts';
export * from './definitions.ts';
export * from './register.ts';
export * from './results.ts';
export * from './rounds.ts';
