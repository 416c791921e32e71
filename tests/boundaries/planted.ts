/** Violations to plant: for each rule a file that breaks it, by a value or by a type alone, in a module or a component. */

/** `file` breaks `rule`, by its `content`; `more` are files that it needs for that. */
export type Planted = { rule: string; file: string; content: string; more: Record<string, string> };

const value = (specifier: string): string => `import { thing } from '${specifier}';\nexport const used = thing;\n`;
const type = (specifier: string): string => `import type { Thing } from '${specifier}';\nexport type Used = Thing;\n`;
const component = (specifier: string): string =>
  `<script lang="ts">\n  import { thing } from '${specifier}';\n</script>\n\n{thing}\n`;
const componentType = (specifier: string): string =>
  `<script lang="ts">\n  import type { Thing } from '${specifier}';\n  let { given }: { given: Thing } = $props();\n</script>\n\n{given}\n`;

const plant = (rule: string, file: string, content: string, more: Record<string, string> = {}): Planted => ({
  rule,
  file,
  content,
  more,
});

/** All in one house: each gets a name of its own. */
export const planted: readonly Planted[] = [
  plant('domain-is-pure', 'src/lib/domain/planted.ts', value('#lib/survey/thing.ts')),
  plant('domain-is-pure', 'src/lib/domain/planted.ts', type('#lib/server/rounds/index.ts')),
  plant('domain-is-pure', 'src/lib/domain/planted.ts', value('node:fs')),
  plant('domain-is-pure', 'src/lib/domain/planted.ts', value('zod')),
  plant('survey-is-pure', 'src/lib/survey/planted.ts', type('#lib/server/rounds/index.ts')),
  plant('survey-is-pure', 'src/lib/survey/planted.ts', value('node:crypto')),
  plant('chart-is-pure', 'src/lib/chart/planted.ts', value('#lib/ui/kit/index.ts')),
  plant('chart-is-pure', 'src/lib/chart/planted.ts', type('#lib/server/rounds/index.ts')),
  plant('server-stays-below', 'src/lib/server/rounds/planted.ts', type('#lib/ui/kit/index.ts')),
  plant('messages-are-for-people', 'src/lib/server/rounds/planted.ts', value('#lib/paraglide/messages.js')),
  plant('kit-knows-nothing', 'src/lib/ui/kit/planted.ts', type('#lib/domain/thing.ts')),
  plant('kit-knows-nothing', 'src/lib/ui/kit/Planted.svelte', component('#lib/ui/chart/index.ts')),
  plant('kit-knows-nothing', 'src/lib/ui/kit/Planted.svelte', componentType('#lib/domain/thing.ts')),
  plant('ui-knows-no-server', 'src/lib/ui/chart/planted.ts', type('#lib/server/rounds/index.ts')),
  plant('ui-knows-no-server', 'src/lib/ui/chart/Planted.svelte', component('#lib/server/audit.ts')),
  plant('ui-knows-no-server', 'src/lib/ui/chart/Planted.svelte', componentType('#lib/server/rounds/index.ts')),
  plant('pages-put-together', 'src/routes/planted/+page.svelte', component('#lib/server/rounds/index.ts')),
  plant('pages-put-together', 'src/routes/planted/+page.svelte', componentType('#lib/server/audit.ts')),
  plant('capability-by-index', 'src/lib/server/responses/planted.ts', value('../rounds/inner.ts')),
  plant('capability-by-index', 'src/lib/server/responses/planted.ts', type('#lib/server/rounds/inner.ts')),
  plant('capability-by-index-from-outside', 'src/routes/planted/+page.server.ts', type('#lib/server/rounds/inner.ts')),
  plant('capability-by-index-from-outside', 'src/cli/planted.ts', value('#lib/server/rounds/inner.ts')),
  plant('no-database-in-pages', 'src/routes/planted/+page.server.ts', type('#lib/server/db/index.ts')),
  plant('no-database-in-pages', 'src/hooks.server.ts', value('#lib/server/db/index.ts')),
  plant('database-by-index', 'src/cli/planted.ts', type('#lib/server/db/inner.ts')),
  plant('commands-show-no-pages', 'src/cli/planted.ts', value('#lib/ui/kit/index.ts')),
  plant('nobody-imports-routes', 'src/lib/ui/chart/planted.ts', type('../../../routes/thing.ts')),
  plant('nobody-imports-routes', 'src/cli/planted.ts', value('../routes/thing.ts')),
  plant('no-tests-in-sources', 'src/lib/server/planted.ts', type('../../../tests/thing.ts')),
  plant('no-circle', 'src/lib/survey/there.ts', value('./back.ts'), { 'src/lib/survey/back.ts': value('./there.ts') }),
  plant('no-circle-of-capabilities', 'src/lib/server/mail/inner.ts', type('../jobs/index.ts'), {
    'src/lib/server/mail/index.ts': type('./inner.ts'),
    'src/lib/server/jobs/index.ts': type('../mail/index.ts'),
  }),
  plant('everything-resolves', 'src/lib/survey/planted.ts', type('#lib/domain/gone.ts')),
  plant('everything-resolves', 'src/lib/ui/chart/Planted.svelte', component('$lib/domain/thing.ts')),
].map((one, i) => ({ ...one, file: one.file.replace(/planted/i, (name) => `${name}${i}`) }));

const thing = 'export type Thing = string;\nexport const thing: Thing = "";\n';

/** A small house in which nothing is wrong. */
export const house: Record<string, string> = {
  'package.json': JSON.stringify({
    name: 'house',
    type: 'module',
    imports: { '#lib/*': './src/lib/*' },
    dependencies: { zod: '*', svelte: '*' },
  }),
  'src/lib/domain/thing.ts': thing,
  'src/lib/survey/thing.ts': `${type('#lib/domain/thing.ts')}${thing.replace('type Thing', 'type Own').replace(': Thing', ': Own')}`,
  'src/lib/paraglide/messages.js': 'export const thing = "";\n',
  'src/lib/server/audit.ts': thing,
  'src/lib/server/db/index.ts': thing,
  'src/lib/server/db/inner.ts': thing,
  'src/lib/server/rounds/index.ts': value('./inner.ts'),
  'src/lib/server/rounds/inner.ts': `${thing}export * from '../audit.ts';\nexport * from '../db/inner.ts';\n`,
  'src/lib/server/responses/index.ts': value('../rounds/index.ts'),
  'src/lib/ui/kit/index.ts': thing,
  'src/lib/ui/kit/Button.svelte':
    '<script lang="ts">\n  let { label }: { label: string } = $props();\n</script>\n\n{label}\n',
  'src/lib/ui/chart/index.ts': `${value('#lib/ui/kit/index.ts')}export { thing as word } from '#lib/paraglide/messages.js';\n`,
  'src/routes/thing.ts': `${value('#lib/server/rounds/index.ts')}${type('#lib/domain/thing.ts')}`,
  'src/routes/+page.svelte': componentType('#lib/domain/thing.ts').replace(
    'import type',
    "import { used } from '#lib/ui/chart/index.ts';\n  import type",
  ),
  'src/cli/thing.ts': value('#lib/server/db/index.ts'),
  'tests/thing.ts': value('#lib/server/rounds/inner.ts'),
};
