/** For `npx drizzle-kit generate --config src/lib/server/db/drizzle.config.ts`, from the project's root. */
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './src/lib/server/db/schema/index.ts',
  out: './migrations',
});
