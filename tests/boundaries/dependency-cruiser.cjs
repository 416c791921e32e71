/**
 * Who may import whom (docs/decisions has why). boundaries.test.ts plants one violation of each rule and expects it
 * to be found: a configuration that resolves nothing passes in silence.
 */

const test = '\\.test\\.ts$';
const generated = '^src/lib/paraglide/';
const npm = 'node_modules/';

/** One rule: what `from` imports of our own, or of others, must be on the list. */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: [test] },
  to: { pathNot: allowed, dependencyTypesNot: ['unknown', 'undetermined'] },
});

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only('domain-is-pure', 'The domain knows no I/O, no clock and no framework.', '^src/lib/domain/', [
      '^src/lib/domain/',
    ]),
    only('survey-is-pure', 'The survey rules run on both sides.', '^src/lib/survey/', [
      '^src/lib/(survey|domain)/',
      'node_modules/survey-core/',
    ]),
    only('chart-is-pure', 'What is drawn is decided on both sides, page and paper.', '^src/lib/chart/', [
      '^src/lib/(chart|domain)/',
      'node_modules/chart\\.js/',
    ]),
    only('server-stays-below', 'The server knows no page and no component.', '^src/lib/server/', [
      '^src/lib/(server|survey|chart|domain)/',
      generated,
      npm,
      '^[a-z_/]+$',
    ]),
    only(
      'messages-are-for-people',
      'The server has codes; sentences are put on them in http and where faults in definitions are told.',
      '^src/lib/server/(?!http/|agreements/fault-sentence)',
      ['^src/lib/(server|survey|chart|domain)/', npm, '^[a-z_/]+$'],
    ),
    only('kit-knows-nothing', 'The kit knows neither the domain nor the other components.', '^src/lib/ui/kit/', [
      '^src/lib/ui/kit/',
      npm,
    ]),
    only('ui-knows-no-server', 'Components know the domain, not where it is kept.', '^src/lib/ui/', [
      '^src/lib/(ui|survey|chart|domain)/',
      generated,
      npm,
    ]),
    only(
      'pages-put-together',
      'A page puts components together; data comes through its load function.',
      '^src/routes/.*\\.svelte(\\.types\\.ts)?$',
      ['^src/lib/(ui|survey|domain)/', '^src/routes/', '^src/app\\.css$', generated, npm],
    ),
    never(
      'capability-by-index',
      'A capability is used through its index.ts.',
      { path: '^src/lib/server/([^/]+)/', pathNot: [test] },
      {
        path: '^src/lib/server/[^/]+/',
        pathNot: ['^src/lib/server/$1/', '^src/lib/server/[^/]+/index\\.ts$', '^src/lib/server/db/'],
      },
    ),
    never(
      'capability-by-index-from-outside',
      'A capability is used through its index.ts.',
      { path: '^src/(routes/|cli/|hooks)|^src/lib/server/[^/]+$', pathNot: [test] },
      { path: '^src/lib/server/[^/]+/', pathNot: ['^src/lib/server/[^/]+/index\\.ts$', '^src/lib/server/(http|db)/'] },
    ),
    never(
      'no-database-in-pages',
      'Pages and hooks go through use cases.',
      { path: '^src/(routes/|hooks)', pathNot: [test] },
      { path: '^src/lib/server/db/' },
    ),
    never(
      'database-by-index',
      'Commands open the database through its index.ts.',
      { path: '^src/cli/' },
      {
        path: '^src/lib/server/db/',
        pathNot: ['^src/lib/server/db/index\\.ts$'],
      },
    ),
    never('commands-show-no-pages', 'A command has no page.', { path: '^src/cli/' }, { path: '^src/(routes|lib/ui)/' }),
    never(
      'nobody-imports-routes',
      'Only a route knows routes.',
      { path: '^src/', pathNot: ['^src/routes/'] },
      { path: '^src/routes/' },
    ),
    never(
      'no-tests-in-sources',
      'Tests know the program, not the other way round.',
      { path: '^src/', pathNot: [test] },
      { path: '^tests/|\\.test\\.ts$' },
    ),
    never(
      'no-circle',
      'What goes round has no beginning. Types may: they are gone when the program runs.',
      { path: '^src/' },
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    never(
      'no-circle-of-capabilities',
      'Of two capabilities that need each other, also for types alone, one is in the wrong place.',
      { path: '^src/lib/server/([^/]+)/', pathNot: [test] },
      { circular: true, via: { path: '^src/lib/server/[^/]+/', pathNot: '^src/lib/server/$1/' } },
    ),
    never(
      'everything-resolves',
      'An import that is not resolved is not judged by the rules above.',
      { path: '^(src|tests)/' },
      { couldNotResolve: true, pathNot: ['^\\$(app|env)/', '^\\./\\$types', '^vitest/config$'] },
    ),
  ],
  options: {
    exclude: { path: ['^src/lib/paraglide/.*/', '^build/'] },
    doNotFollow: { path: ['node_modules', '^src/lib/paraglide/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.svelte', '.css', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'default', 'types'],
    },
    extraExtensionsToScan: ['.css'],
  },
};
