/** What a council is given for its meetings: chosen by the county, frozen when it is handed out. */
export { createPack, type NewPack, placeForPack } from './create-pack.ts';
export { listPacks, type PackList } from './list-packs.ts';
export type { PackChoices } from './pack-choices.ts';
export { headFromForm, packFromForm } from './pack-form.ts';
export type { MeetingPlace } from './place.ts';
export { type ItemChange, type PackReading, packToEdit, type PackToEdit, readPack } from './read-pack.ts';
export { discardPack, savePack, sharePack } from './write-pack.ts';
