import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const typed = { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } };

export default defineConfig(
  globalIgnores([
    'build/',
    '.svelte-kit/',
    '.samsyn/',
    'src/lib/paraglide/',
    'src/messages/project.inlang/',
    'tests/.out/',
    'migrations/',
  ]),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: typed,
    rules: {
      // The compiler and svelte-check know the globals of each side better.
      'no-undef': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      // The site is served from the root of its address; there is no base path to put first.
      'svelte/no-navigation-without-resolve': 'off',
      // Numbers in texts read well; objects and undefined are still refused.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => stop()` as a callback says that nobody waits for a value.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { ...typed.parserOptions, parser: ts.parser, svelteConfig } },
  },
  {
    // svelte-check knows the types of props and snippets; the linter sees `any` in their place.
    files: ['**/*.svelte'],
    extends: [ts.configs.disableTypeChecked],
  },
  {
    // A test looks into things from outside, and fails by itself when they are not what it thought.
    files: ['**/*.test.ts', 'tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['src/lib/**', 'src/routes/**'], rules: { 'no-console': 'error' } },
  {
    files: ['**/*.js', '**/*.cjs'],
    extends: [ts.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
