/** The sections of an agreement's editor, by their place on its page. */
export const sections = [
  'grund',
  'omraden',
  'indikatorer',
  'parter',
  'organ',
  'planer',
  'ataganden',
  'malvarden',
] as const;
export type Section = (typeof sections)[number];

/** The editor of an agreement, at the section that was saved, which then says so. */
export function editorOf(agreement: string, saved: Section): string {
  return `/overenskommelser/${agreement}/redigera?sparat=${saved}#${saved}`;
}
