/** What `npm test` consists of, in order. A step without a report counts as one test. */
export type Step = {
  name: string;
  command: readonly string[];
  /** Steps that must have run first; in a whole run they have. */
  needs: readonly string[];
  report?: 'vitest' | 'playwright';
};

/** Where a step's report is put, for the count at the end; the journeys' by their own configuration. */
export const reportOf = (step: Step): string => `tests/.out/reports/${step.name}.json`;

const vitest = (name: string, needs: readonly string[]): Step => ({
  name,
  command: [
    'vitest',
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=tests/.out/reports/${name}.json`,
  ],
  needs,
  report: 'vitest',
});

const sources = ['src', 'tests', 'vite.config.ts'];

export const steps: readonly Step[] = [
  { name: 'messages', command: ['node', 'src/cli/messages.ts'], needs: [] },
  { name: 'sync', command: ['svelte-kit', 'sync'], needs: ['messages'] },
  // Written by other tools, in their own way.
  {
    name: 'format',
    command: ['prettier', '--check', '--log-level=warn', '.', '!migrations/meta/**', '!src/messages/project.inlang/**'],
    needs: [],
  },
  { name: 'lint', command: ['eslint', '--max-warnings=0', '.'], needs: ['messages', 'sync'] },
  {
    name: 'types',
    command: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
    needs: ['messages', 'sync'],
  },
  {
    name: 'boundaries',
    command: ['depcruise', '--config', 'tests/boundaries/dependency-cruiser.cjs', ...sources],
    needs: ['messages', 'sync'],
  },
  vitest('unit', ['messages', 'sync']),
  vitest('server', ['messages', 'sync']),
  { name: 'build', command: ['node', 'src/cli/build.ts'], needs: [] },
  {
    name: 'journeys',
    command: ['playwright', 'test', '--config', 'tests/journeys/playwright.config.ts'],
    needs: ['build'],
    report: 'playwright',
  },
];
