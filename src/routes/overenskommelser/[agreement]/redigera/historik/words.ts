import type { AgreementSection } from '#lib/domain/agreement.ts';
import type { AgreementRevision } from '#lib/domain/agreement-editing.ts';
import * as m from '#lib/paraglide/messages.js';

/** The sections as the editor names them, within a sentence. */
export const sectionWords: Record<AgreementSection, () => string> = {
  facts: () => m.edit_facts().toLocaleLowerCase(),
  areas: () => m.edit_hub_areas().toLocaleLowerCase(),
  parties: () => m.edit_hub_parties().toLocaleLowerCase(),
  organs: () => m.edit_hub_organs().toLocaleLowerCase(),
  plans: () => m.edit_hub_plans().toLocaleLowerCase(),
  commitments: () => m.edit_hub_commitments().toLocaleLowerCase(),
  targets: () => m.edit_hub_targets().toLocaleLowerCase(),
  annexes: () => m.edit_hub_annexes().toLocaleLowerCase(),
  indicators: () => m.edit_hub_indicators().toLocaleLowerCase(),
};

/** From where a version came. */
export const originWords: Record<AgreementRevision['origin'], () => string> = {
  file: m.edit_history_file,
  browser: m.edit_history_browser,
  import: m.edit_history_import,
};
