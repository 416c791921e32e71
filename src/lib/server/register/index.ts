/** The register of agreements beside the regional ones, and the figures that it gives. */
export { deriveObservations } from './derive-observations.ts';
export type { LocalInput } from './local-input.ts';
export { type FilePlaces, loadPlaces } from './load-places.ts';
export { readRegister, readRegisterEntry } from './read-register.ts';
export { type Choices, placesToEdit, registerChoices } from './register-to-edit.ts';
export { type EntryAt, removeLocalAgreement, saveLocalAgreement } from './save-local.ts';
export { type PlacesAt, type PlacesInput, savePlaces } from './save-places.ts';
export { stateComplete, withdrawStatement } from './state-complete.ts';
