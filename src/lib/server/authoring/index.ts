/** Questionnaires and their editions: writing drafts, judging, publishing, and reading what was published. */
export { type StoredDraft } from './draft-store.ts';
export { type EditionReading, listEditions, readEdition } from './list-editions.ts';
export { draftableFromForm, importFromForm } from './import-form.ts';
export { beginningFromForm } from './new-edition-form.ts';
export { openDraft, type OpenedDraft } from './open-draft.ts';
export { readCodebook, type CodebookReading } from './read-codebook.ts';
export { publicationFromForm } from './publication-form.ts';
export { publishDraft } from './publish-draft.ts';
export { editionInCounty, publishedEdition, type PublishedEdition } from './published-edition.ts';
export { respondentNames } from './respondent-names.ts';
export {
  discardDraft,
  draftFromEdition,
  draftFromFile,
  draftFromIndicators,
  readDraft,
  saveDraft,
} from './write-draft.ts';
