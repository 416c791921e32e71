import { entriesFor } from './entries.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
  nav: entriesFor(locals.actor),
  personName: locals.person?.name ?? null,
  locale: locals.locale,
  /** True where the figures are invented; a page that shows published ones in a demonstration returns false itself. */
  synthetic: locals.config.demo,
});
