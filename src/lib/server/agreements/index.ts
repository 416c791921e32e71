/** Agreements, indicators and questionnaires: reading their files, and loading them. */
export { exportAgreement } from './export-agreement.ts';
export { faultSentence } from './fault-sentence.ts';
export { type AgreementSummary, listAgreements } from './list-agreements.ts';
export { loadDefinitions, type Loaded, type LoadResult } from './load-definitions.ts';
export { municipalName } from './municipal-organisation.ts';
export { parseAgreement } from './parse-agreement.ts';
export { parseHistory, type HistoricFigure } from './parse-history.ts';
export { parseMunicipalities, parseOrganisations, type Territory } from './parse-organisations.ts';
export { readAgreement } from './read-agreement.ts';
export { type CoverageReading, readCoverage } from './read-coverage.ts';
export { reporterNames } from './reporter-names.ts';
