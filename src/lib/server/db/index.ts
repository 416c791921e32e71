/** The database: opening it, bringing it up to date, and the one that comes with the program. */
export { openDatabase, type Database, type DatabaseOptions, type Tx } from './database.ts';
export { startEmbedded, type Embedded, type EmbeddedOptions } from './embedded.ts';
export { isAlive } from './is-alive.ts';
export { migrate } from './migrate.ts';
export * as schema from './schema/index.ts';
