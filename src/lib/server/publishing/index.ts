/** What is made to be read away from the screen: documents on paper. */
export type { FigureTable } from './figure-table.ts';
export { type PackChart, type PackPaper, packPdf, type PackSection } from './pack-pdf.ts';
export { type QuestionnairePaper, questionnairePdf } from './questionnaire-pdf.ts';
export type { PaperWords } from './words.ts';
