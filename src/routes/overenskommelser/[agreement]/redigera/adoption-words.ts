import type { AdoptionStatus } from '#lib/domain/agreement.ts';
import * as m from '#lib/paraglide/messages.js';

/** How far a party's own decision has come, in words that go on a sentence: "har antagit". */
export const adoptionWords: Record<AdoptionStatus, () => string> = {
  'asked-for-views': m.agreement_adoption_asked_for_views,
  'asked-to-adopt': m.agreement_adoption_asked_to_adopt,
  adopted: m.agreement_adoption_adopted,
  declined: m.agreement_adoption_declined,
  'given-notice': m.agreement_adoption_given_notice,
};
