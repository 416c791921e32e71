/**
 * How the message catalogue is compiled: the same for Vite and for `npm run messages`. What Vite would choose by its
 * mode is said here, so that the tools do not rewrite one another's output.
 */
import type { CompilerOptions } from '@inlang/paraglide-js';

export const messageOptions = {
  project: './src/messages/project.inlang',
  outdir: './src/lib/paraglide',
  outputStructure: 'message-modules',
  strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
  cookieName: 'samsyn-sprak',
  isServer: "import.meta.env?.SSR ?? typeof window === 'undefined'",
} satisfies CompilerOptions;
