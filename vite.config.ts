import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { messageOptions } from './src/messages/compile-options.ts';

export default defineConfig({
  plugins: [paraglideVitePlugin(messageOptions), sveltekit()],
  build: { target: 'es2023' },
  // The demo's database lives in the project's folder; its files change all the time.
  server: { watch: { ignored: ['**/.samsyn/**'] } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts', 'tests/faults/**/*.test.ts', 'tests/boundaries/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/database-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
