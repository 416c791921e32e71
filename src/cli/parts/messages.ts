/** The compiled message catalogue, which is not in the repository. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { messageOptions } from '../../messages/compile-options.ts';

export async function compileMessages(): Promise<void> {
  const { compile } = await import('@inlang/paraglide-js');
  // Not emptied first: somebody else may be reading it.
  await compile({ ...messageOptions, cleanOutdir: false });
}

/** Compiles it when it has never been. */
export async function ensureMessages(): Promise<void> {
  if (!existsSync(join(messageOptions.outdir, 'messages.js'))) await compileMessages();
}
