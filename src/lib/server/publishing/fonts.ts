import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Whole static fonts: with the subsets that pages are sent, thousands (U+202F) and the letters of neighbours are missing. */
const folder = '@expo-google-fonts/source-sans-3';
const files = {
  plain: `${folder}/400Regular/SourceSans3_400Regular.ttf`,
  strong: `${folder}/600SemiBold/SourceSans3_600SemiBold.ttf`,
} as const;
export type FontName = keyof typeof files;

let kept: Record<FontName, Buffer> | undefined;

/** The fonts' bytes, read once. */
export function fonts(): Record<FontName, Buffer> {
  const { resolve } = createRequire(import.meta.url);
  kept ??= { plain: readFileSync(resolve(files.plain)), strong: readFileSync(resolve(files.strong)) };
  return kept;
}
