/** What is made to be read away from the screen: documents on paper. */
export { type QuestionnairePaper, questionnairePdf } from './questionnaire-pdf.ts';
export type { PaperWords } from './words.ts';
