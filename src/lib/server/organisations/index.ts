/** The register of organisations over time: who there is, what they were called, who went on with their tasks. */
export { changeOrganisation, registerOrganisation } from './change-organisation.ts';
export { organisationToEdit, registerChoices } from './edit-organisation.ts';
export { listOrganisations } from './list-organisations.ts';
export { newOrganisationFromForm, organisationFromForm } from './organisation-form.ts';
export { readOrganisation } from './read-organisation.ts';
export { contactToEdit, saveContact } from './save-contact.ts';
