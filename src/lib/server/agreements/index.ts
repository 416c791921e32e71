/** Agreements, indicators and questionnaires: reading their files, and loading them. */
export { type AgreementAt, changeAgreement, createAgreement, ownershipOf } from './change-agreement.ts';
export { agreementToEdit, exportAgreement } from './export-agreement.ts';
export { areaFromForm } from './forms/area-form.ts';
export { faultSentence, formFaultSentence } from './fault-sentence.ts';
export { changeFacts, changeItem, type ListName } from './change-item.ts';
export { type AgreementSummary, listAgreements } from './list-agreements.ts';
export { loadDefinitions, type Loaded, type LoadResult } from './load-definitions.ts';
export { municipalName } from './municipal-organisation.ts';
export { parseAgreement } from './parse-agreement.ts';
export { parseHistory, type HistoricFigure } from './parse-history.ts';
export { parseMunicipalities, parseOrganisations, type Territory } from './parse-organisations.ts';
export { readAgreement } from './read-agreement.ts';
export { type CoverageReading, readCoverage } from './read-coverage.ts';
export { reporterNames } from './reporter-names.ts';
